package com.quorumcrm.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how long ago, or how far ahead, a moment is. */
@Component
class RelativeTimes {

    private final MessageSource messages;

    RelativeTimes(MessageSource messages) {
        this.messages = messages;
    }

    String between(Instant now, Instant then, ZoneId zone, Locale locale) {
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(then, zone), LocalDate.ofInstant(now, zone));
        if (days == 0) {
            return withinTheDay(Duration.between(then, now), locale);
        }
        var tense = days > 0 ? "ago" : "ahead";
        var distance = Math.abs(days);
        if (distance < 45) {
            return say("web.time.days." + tense, distance, locale);
        }
        return distance < 550
                ? say("web.time.months." + tense, Math.round(distance / 30.4), locale)
                : say("web.time.years." + tense, Math.round(distance / 365.25), locale);
    }

    private String withinTheDay(Duration since, Locale locale) {
        var tense = since.isNegative() ? "ahead" : "ago";
        var minutes = since.abs().toMinutes();
        if (minutes == 0) {
            return messages.getMessage("web.time.now", null, locale);
        }
        return minutes < 60
                ? say("web.time.minutes." + tense, minutes, locale)
                : say("web.time.hours." + tense, minutes / 60, locale);
    }

    private String say(String key, long count, Locale locale) {
        return messages.getMessage(key, new Object[] {count}, locale);
    }
}
