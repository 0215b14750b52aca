package com.quorumcrm.views;

import com.quorumcrm.identity.PersonalFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class ViewsConfiguration {

    /** For how many lists somebody has a view that they open as. */
    public static final String FIRST_VIEWS = "firstviews";

    @Bean
    PersonalFigure firstViews() {
        return new PersonalFigure(FIRST_VIEWS, "select count(*) from default_view d where d.person_id = u.id");
    }
}
