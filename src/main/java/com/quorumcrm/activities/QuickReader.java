package com.quorumcrm.activities;

import com.quorumcrm.activities.QuickWords.Saying;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a line word by word, and takes out of it what says when. */
final class QuickReader {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:h](\\d{2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(am|pm)");
    private static final Pattern FULL_HOUR = Pattern.compile("(\\d{1,2})h?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int LONGEST_SAYING = 4;

    private final List<String> tokens;
    private final QuickWords words;
    private final ZonedDateTime now;
    private final List<String> said = new ArrayList<>();
    private @Nullable LocalDate on;
    private @Nullable LocalTime at;

    QuickReader(List<String> tokens, QuickWords words, ZonedDateTime now) {
        this.tokens = tokens;
        this.words = words;
        this.now = now;
    }

    /** What has happened is planned for no day, whatever days it names: "called, they want it by Friday". */
    QuickEntry read() {
        if (words.says(Saying.DONE, token(0))) {
            return new QuickEntry(words.type(token(0)), String.join(" ", tokens), null, null);
        }
        for (int i = 0; i < tokens.size(); i++) {
            var taken = taken(i);
            if (taken == 0) {
                said.add(tokens.get(i));
            }
            i += Math.max(0, taken - 1);
        }
        if (at != null && on == null) {
            on = at.isAfter(now.toLocalTime()) ? today() : today().plusDays(1);
        }
        return new QuickEntry(words.type(token(0)), subject(), on, at);
    }

    /** How many words from here on say when; none, when this one is a part of what is said. */
    private int taken(int i) {
        var lead = 0;
        while (words.says(Saying.LEAD, token(i + lead))) {
            lead++;
        }
        var when = on == null ? day(i + lead) : 0;
        if (when == 0 && at == null) {
            when = time(i + lead, lead > 0 && words.says(Saying.HOUR, token(i + lead - 1)));
        }
        return when == 0 ? 0 : lead + when;
    }

    private int day(int i) {
        var soon = List.of(Saying.TODAY, Saying.TOMORROW, Saying.OVERMORROW);
        for (var days = soon.size() - 1; days >= 0; days--) {
            var length = length(soon.get(days), i);
            if (length > 0) {
                return take(today().plusDays(days), length);
            }
        }
        var word = token(i);
        if (ISO.matcher(word).matches()) {
            return isoDay(word);
        }
        if (words.weekday(word) != null) {
            return weekday(i);
        }
        var next = length(Saying.NEXT, i);
        if (next > 0) {
            return next(i + next, next);
        }
        var in = length(Saying.IN, i);
        return in > 0 ? span(i + in, in) : calendarDay(i);
    }

    private int isoDay(String word) {
        try {
            return take(LocalDate.parse(word), 1);
        } catch (DateTimeException noDay) {
            return 0;
        }
    }

    /** "Tuesday", or "mardi prochain". */
    private int weekday(int i) {
        var next = length(Saying.NEXT, i + 1);
        var weekday = words.weekday(token(i));
        return next == 0
                ? take(today().with(TemporalAdjusters.next(weekday)), 1)
                : take(monday().with(TemporalAdjusters.nextOrSame(weekday)), 1 + next);
    }

    private int next(int i, int before) {
        var weekday = words.weekday(token(i));
        if (weekday != null) {
            return take(monday().with(TemporalAdjusters.nextOrSame(weekday)), before + 1);
        }
        return words.unit(token(i)) == ChronoUnit.WEEKS ? take(monday(), before + 1) : 0;
    }

    /** Of next week. */
    private LocalDate monday() {
        return today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** "in 3 days", "in a week", "через неделю". */
    private int span(int i, int before) {
        if (words.unit(token(i)) != null) {
            return take(today().plus(1, words.unit(token(i))), before + 1);
        }
        var unit = words.unit(token(i + 1));
        if (unit == null || !isNumber(token(i)) && !words.says(Saying.ONE, token(i))) {
            return 0;
        }
        var number = isNumber(token(i)) ? Integer.parseInt(token(i)) : 1;
        return take(today().plus(number, unit), before + 2);
    }

    /** "3 Dec", "Dec 3", "3 de diciembre": the next one there is. */
    private int calendarDay(int i) {
        var monthFirst = words.month(token(i)) != null;
        var between = !monthFirst && words.says(Saying.OF, token(i + 1)) ? 1 : 0;
        var month = words.month(monthFirst ? token(i) : token(i + 1 + between));
        var number = monthFirst ? token(i + 1) : token(i);
        if (month == null || !isNumber(number)) {
            return 0;
        }
        var day = Integer.parseInt(number);
        if (day < 1 || day > month.minLength()) {
            return 0;
        }
        var thisYear = today().withDayOfMonth(1).withMonth(month.getValue()).withDayOfMonth(day);
        return take(thisYear.isBefore(today()) ? thisYear.plusYears(1) : thisYear, 2 + between);
    }

    /** @param awaited a word before says that an hour follows */
    private int time(int i, boolean awaited) {
        var word = token(i);
        var exact = TIME.matcher(word);
        if (exact.matches()) {
            return takeTime(exact.group(1), exact.group(2), 1 + length(Saying.CLOCK, i + 1));
        }
        var hour = HOUR.matcher(word);
        if (hour.matches() && Integer.parseInt(hour.group(1)) <= 12) {
            var twelfth = Integer.parseInt(hour.group(1)) % 12;
            return takeTime("" + (hour.group(2).equals("pm") ? twelfth + 12 : twelfth), "0", 1);
        }
        var full = FULL_HOUR.matcher(word);
        var clock = length(Saying.CLOCK, i + 1);
        return full.matches() && (clock > 0 || awaited && endsWith(i)) ? takeTime(full.group(1), "0", 1 + clock) : 0;
    }

    /** A number alone is an hour beside a day, or at the end: "at 5 companies" is not. */
    private boolean endsWith(int i) {
        return on != null || i + 1 >= tokens.size() || length(Saying.TODAY, i + 1) + length(Saying.TOMORROW, i + 1) > 0;
    }

    private int takeTime(String hour, String minute, int tokens) {
        if (Integer.parseInt(hour) > 23 || Integer.parseInt(minute) > 59) {
            return 0;
        }
        at = LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
        return tokens;
    }

    private int take(LocalDate day, int tokens) {
        on = day;
        return tokens;
    }

    /** How many words from here on say this, as many as possible. */
    private int length(Saying saying, int i) {
        return IntStream.iterate(LONGEST_SAYING, length -> length > 0, length -> length - 1)
                .filter(length -> words.says(saying, joined(i, length)))
                .findFirst()
                .orElse(0);
    }

    private String joined(int i, int length) {
        return IntStream.range(i, i + length).mapToObj(this::token).collect(Collectors.joining("_"));
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    private String token(int i) {
        return i >= 0 && i < tokens.size()
                ? tokens.get(i).toLowerCase(Locale.ROOT).replaceAll("[,.;]+$", "")
                : "";
    }

    private String subject() {
        var rest = String.join(" ", said);
        return rest.isEmpty() ? String.join(" ", tokens) : rest;
    }
}
