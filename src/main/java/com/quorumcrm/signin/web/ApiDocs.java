package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.Viewer;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API to programs. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenAPI description(MessageSource messages) {
        return new OpenAPI()
                .info(new Info()
                        .title(messages.getMessage("signin.docs.title", null, Locale.ENGLISH))
                        .description(messages.getMessage("signin.docs.text", null, Locale.ENGLISH))
                        .version("v1"))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
