package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;

/** Writes for the signed-in person's locale and zone; for others as their browser asks, in UTC. */
@Component("localeResolver")
class ReaderLocaleResolver extends AbstractLocaleContextResolver {

    private static final String READER = ReaderLocaleResolver.class.getName() + ".reader";

    static void remember(@Nullable Viewer viewer, HttpServletRequest request) {
        request.setAttribute(READER, viewer);
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new TimeZoneAwareLocaleContext() {
            @Override
            public Locale getLocale() {
                return reader(request) instanceof Viewer viewer ? viewer.locale() : request.getLocale();
            }

            @Override
            public TimeZone getTimeZone() {
                return TimeZone.getTimeZone(
                        reader(request) instanceof Viewer viewer ? viewer.zone().getId() : "UTC");
            }
        };
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("A locale is changed in the person's profile");
    }

    private static @Nullable Object reader(HttpServletRequest request) {
        return request.getAttribute(READER);
    }
}
