package com.quorumcrm.activities.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.HomePanel;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivitiesWebConfiguration {

    @Bean
    NavigationEntry activitiesEntry() {
        return NavigationEntry.main(40, "activities.list.title", "checkbox", "/activities")
                .needing(Permission.READ_ACTIVITIES)
                .onKey('t');
    }

    @Bean
    NewEntry newActivity() {
        return new NewEntry(40, "activities.type.task", "checkbox", "/activities/new", Permission.EDIT_ACTIVITIES);
    }

    @Bean
    HomePanel myDay() {
        return new HomePanel(5, "activities.myDay.title", "/activities?assigneeId=me&state=open", "/activities/my-day");
    }
}
