package com.quorumcrm.activities;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words with which people say when, in one language; days and months are called as the calendar has it. */
public final class QuickWords {

    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, ActivityType> types = new HashMap<>();
    private final Map<String, ChronoUnit> units = new HashMap<>();
    private final Set<String> today;
    private final Set<String> tomorrow;
    private final Set<String> next;
    private final Set<String> in;
    private final Set<String> lead;

    public QuickWords(MessageSource messages, Locale locale) {
        today = words("today", messages, locale);
        tomorrow = words("tomorrow", messages, locale);
        next = words("next", messages, locale);
        in = words("in", messages, locale);
        lead = words("lead", messages, locale);
        for (var unit : List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS)) {
            words(unit.name().toLowerCase(Locale.ROOT), messages, locale).forEach(word -> units.put(word, unit));
        }
        for (var type : ActivityType.values()) {
            words(type.key(), messages, locale).forEach(word -> types.put(word, type));
        }
        for (var style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
            for (var day : DayOfWeek.values()) {
                weekdays.put(plain(day.getDisplayName(style, locale), locale), day);
            }
            for (var month : Month.values()) {
                months.put(plain(month.getDisplayName(style, locale), locale), month);
            }
        }
    }

    @Nullable
    ActivityType type(String word) {
        return types.get(word.replace(":", ""));
    }

    @Nullable
    DayOfWeek weekday(String word) {
        return weekdays.get(word);
    }

    @Nullable
    Month month(String word) {
        return months.get(word);
    }

    @Nullable
    ChronoUnit unit(String word) {
        return units.get(word);
    }

    boolean isToday(String word) {
        return today.contains(word);
    }

    boolean isTomorrow(String word) {
        return tomorrow.contains(word);
    }

    boolean isNext(String word) {
        return next.contains(word);
    }

    boolean isWeek(String word) {
        return units.get(word) == ChronoUnit.WEEKS;
    }

    boolean isIn(String word) {
        return in.contains(word);
    }

    /** Before a day or a time: "on Tuesday", "at 10:00". */
    boolean isLead(String word) {
        return lead.contains(word);
    }

    private static String plain(String name, Locale locale) {
        return name.toLowerCase(locale).replace(".", "");
    }

    private static Set<String> words(String key, MessageSource messages, Locale locale) {
        return Set.of(
                messages.getMessage("activities.quick." + key, null, locale).split(" +"));
    }
}
