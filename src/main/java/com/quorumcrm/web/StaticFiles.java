package com.quorumcrm.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures, each under its own folder and linked by a hash of its content.
 *
 * <p>A handler for every path would be asked for each link on a page whether it is a file, and look on disk for it.
 */
@Component
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var folder : List.of("css", "js", "img")) {
            serve(registry, "/" + folder + "/**", "classpath:/static/" + folder + "/");
        }
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(AN_HOUR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
