package com.quorumcrm.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures, each under its own folder and linked by a hash of its content; scripts, which import each
 * other, by a hash of them all.
 *
 * <p>A handler for every path would be asked for each link on a page whether it is a file, and look on disk for it.
 */
@Component
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final String SCRIPTS = "classpath:/static/js/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var folder : List.of("css", "img")) {
            hashed(serve(registry, "/" + folder + "/**", "classpath:/static/" + folder + "/"));
        }
        hashed(serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/"));
        serve(registry, "/js/**", SCRIPTS).resourceChain(true).addResolver(new ScriptVersion(hash(scripts())));
    }

    private static ResourceHandlerRegistration serve(
            ResourceHandlerRegistry registry, String pattern, String location) {
        return registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(AN_HOUR);
    }

    private static void hashed(ResourceHandlerRegistration files) {
        files.resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static Resource[] scripts() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(SCRIPTS + "*.js");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Resource... files) {
        var sum = new CRC32C();
        Arrays.stream(files)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .forEach(file -> sum.update(content(file)));
        return Long.toHexString(sum.getValue());
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
