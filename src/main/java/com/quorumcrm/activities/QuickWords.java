package com.quorumcrm.activities;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words with which people say when, in one language: those of the table {@code quick-words} in that language, and
 * days and months as the calendar calls them.
 */
public final class QuickWords {

    private static final String TABLE = "com.quorumcrm.activities.quick-words";
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final ResourceBundle.Control NO_DETOUR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle table;
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, ActivityType> types = new HashMap<>();
    private final Map<String, ChronoUnit> units = new HashMap<>();
    private final Map<Saying, Set<String>> sayings;

    /** What can be said by a word or several. */
    enum Saying {
        TODAY,
        TOMORROW,
        OVERMORROW,
        NEXT,
        IN,
        /** Before a day or a time: "on Tuesday". */
        LEAD,
        /** Of those, what stands before an hour: "at 10". */
        HOUR,
        /** Behind an hour: "10 Uhr". */
        CLOCK,
        ONE,
        /** Between a day and its month. */
        OF,
        /** At the beginning, that what follows has happened: "called". */
        DONE
    }

    private QuickWords(Locale locale) {
        table = ResourceBundle.getBundle(TABLE, locale, NO_DETOUR);
        sayings =
                Stream.of(Saying.values()).collect(Collectors.toMap(saying -> saying, saying -> words(saying.name())));
        for (var unit : List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS)) {
            words(unit.name()).forEach(word -> units.put(word, unit));
        }
        for (var type : ActivityType.values()) {
            words(type.name()).forEach(word -> types.put(word, type));
        }
        learnCalendar(table.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : locale);
    }

    private void learnCalendar(Locale locale) {
        for (var style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
            for (var day : DayOfWeek.values()) {
                weekdays.put(plain(day.getDisplayName(style, locale), locale), day);
            }
            for (var month : Month.values()) {
                months.put(plain(month.getDisplayName(style, locale), locale), month);
            }
        }
        for (var day : DayOfWeek.values()) {
            words(day.name()).forEach(word -> weekdays.put(word, day));
        }
        words("never").forEach(word -> {
            weekdays.remove(word);
            months.remove(word);
        });
    }

    /** @param line tells by its script what it is written in, when that is not the writer's language */
    public static QuickWords of(String line, Locale writer) {
        return new QuickWords(CYRILLIC.matcher(line).find() ? Locale.of("ru") : writer);
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

    /** @param words with underscores between them */
    boolean says(Saying saying, String words) {
        return sayings.getOrDefault(saying, Set.of()).contains(words);
    }

    private static String plain(String name, Locale locale) {
        return name.toLowerCase(locale).replace(".", "");
    }

    private Set<String> words(String key) {
        return Stream.of(table.getString(key.toLowerCase(Locale.ROOT)).split(" +"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
