package com.quorumcrm.activities;

import com.quorumcrm.kernel.Text;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote on one line, read as people mean it: "Call back Tue 10:00 about prices".
 *
 * @param type what its first word says, null when that says nothing
 * @param subject the line without the words that say when
 * @param on the day it is to be done on, null when none is named
 * @param at the time of that day, null when none is named
 */
public record QuickEntry(
        @Nullable ActivityType type,
        String subject,
        @Nullable LocalDate on,
        @Nullable LocalTime at) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(am|pm)");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /**
     * @param words what days and types are called in the writer's language
     * @param now the writer's time
     */
    public static QuickEntry read(String line, QuickWords words, ZonedDateTime now) {
        return new Reader(List.of(Text.lineOrEmpty(line).split(" +")), words, now).read();
    }

    private static final class Reader {

        private final List<String> tokens;
        private final QuickWords words;
        private final ZonedDateTime now;
        private final List<String> said = new ArrayList<>();
        private @Nullable LocalDate on;
        private @Nullable LocalTime at;

        Reader(List<String> tokens, QuickWords words, ZonedDateTime now) {
            this.tokens = tokens;
            this.words = words;
            this.now = now;
        }

        QuickEntry read() {
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
            var lead = words.isLead(token(i)) ? 1 : 0;
            var when = on == null ? day(i + lead) : 0;
            if (when == 0 && at == null) {
                when = time(i + lead);
            }
            return when == 0 ? 0 : lead + when;
        }

        private int day(int i) {
            var word = token(i);
            if (words.isToday(word)) {
                return take(today(), 1);
            }
            if (words.isTomorrow(word)) {
                return take(today().plusDays(1), 1);
            }
            if (ISO.matcher(word).matches()) {
                return isoDay(word);
            }
            var weekday = words.weekday(word);
            if (weekday != null) {
                return take(today().with(TemporalAdjusters.next(weekday)), 1);
            }
            if (words.isNext(word)) {
                return next(token(i + 1));
            }
            return words.isIn(word) ? span(i) : calendarDay(i);
        }

        private int isoDay(String word) {
            try {
                return take(LocalDate.parse(word), 1);
            } catch (DateTimeException noDay) {
                return 0;
            }
        }

        private int next(String word) {
            var monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            var weekday = words.weekday(word);
            if (weekday != null) {
                return take(monday.with(TemporalAdjusters.nextOrSame(weekday)), 2);
            }
            return words.isWeek(word) ? take(monday, 2) : 0;
        }

        /** "in 3 days", "in 2 weeks", "in 1 month". */
        private int span(int i) {
            var unit = words.unit(token(i + 2));
            if (unit == null || !NUMBER.matcher(token(i + 1)).matches()) {
                return 0;
            }
            return take(today().plus(Integer.parseInt(token(i + 1)), unit), 3);
        }

        /** "3 Dec", "Dec 3": the next one there is. */
        private int calendarDay(int i) {
            var month = words.month(token(i));
            var number = month == null ? token(i) : token(i + 1);
            if (month == null) {
                month = words.month(token(i + 1));
            }
            if (month == null || !NUMBER.matcher(number).matches()) {
                return 0;
            }
            var day = Integer.parseInt(number);
            if (day < 1 || day > month.minLength()) {
                return 0;
            }
            var thisYear = today().withMonth(month.getValue()).withDayOfMonth(day);
            return take(thisYear.isBefore(today()) ? thisYear.plusYears(1) : thisYear, 2);
        }

        private int time(int i) {
            var word = token(i);
            var exact = TIME.matcher(word);
            if (exact.matches()) {
                return takeTime(Integer.parseInt(exact.group(1)), Integer.parseInt(exact.group(2)));
            }
            var hour = HOUR.matcher(word);
            if (hour.matches() && Integer.parseInt(hour.group(1)) <= 12) {
                var twelfth = Integer.parseInt(hour.group(1)) % 12;
                return takeTime(hour.group(2).equals("pm") ? twelfth + 12 : twelfth, 0);
            }
            return 0;
        }

        private int takeTime(int hour, int minute) {
            if (hour > 23 || minute > 59) {
                return 0;
            }
            at = LocalTime.of(hour, minute);
            return 1;
        }

        private int take(LocalDate day, int tokens) {
            on = day;
            return tokens;
        }

        private LocalDate today() {
            return now.toLocalDate();
        }

        private String token(int i) {
            return i < tokens.size() ? tokens.get(i).toLowerCase(Locale.ROOT).replaceAll("[,.;]+$", "") : "";
        }

        private String subject() {
            var rest = String.join(" ", said);
            return rest.isEmpty() ? String.join(" ", tokens) : rest;
        }
    }
}
