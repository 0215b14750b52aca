package com.quorumcrm.calendar;

import com.quorumcrm.web.Url;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar shows at once.
 *
 * @param day the one that was asked for
 * @param from the first day that is shown
 * @param to the last day that is shown
 * @param who {@code me}, {@code team}, or a person's id
 */
public record CalendarPage(
        CalendarSpan span, LocalDate day, LocalDate today, LocalDate from, LocalDate to, String who, List<Day> days) {

    private static final int SHOWN = 4;
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 19;

    /**
     * @param isOther does not belong to the month
     */
    public record Day(LocalDate date, boolean isToday, boolean isOther, List<CalendarEntry> entries) {

        public Day {
            entries = List.copyOf(entries);
        }

        /** What fits into the field of a day. */
        public List<CalendarEntry> shown() {
            return entries.size() <= SHOWN ? entries : entries.subList(0, SHOWN - 1);
        }

        /** How many do not. */
        public int folded() {
            return entries.size() - shown().size();
        }

        public List<CalendarEntry> allDay() {
            return entries.stream().filter(CalendarEntry::isAllDay).toList();
        }

        /** Before the working day, its hours, and after. */
        public List<Slot> slots() {
            var hours = IntStream.rangeClosed(FIRST_HOUR - 1, LAST_HOUR + 1).mapToObj(this::slot);
            return hours.toList();
        }

        private Slot slot(int hour) {
            var within = entries.stream()
                    .filter(entry -> entry.from() != null
                            && Math.clamp(entry.from().getHour(), FIRST_HOUR - 1, LAST_HOUR + 1) == hour)
                    .toList();
            return new Slot(LocalTime.of(hour, 0), within);
        }
    }

    /** An hour. */
    public record Slot(LocalTime start, List<CalendarEntry> entries) {}

    static CalendarPage empty(CalendarSpan span, LocalDate day, LocalDate today, String who, Locale locale) {
        var start = weekStart(locale);
        return new CalendarPage(span, day, today, span.first(day, start), span.last(day, start), who, List.of());
    }

    private static DayOfWeek weekStart(Locale locale) {
        return WeekFields.of(locale).getFirstDayOfWeek();
    }

    CalendarPage with(List<CalendarEntry> entries) {
        var byDay = entries.stream().collect(Collectors.groupingBy(CalendarEntry::day));
        var days = from.datesUntil(to.plusDays(1))
                .map(date -> new Day(
                        date,
                        date.equals(today),
                        span == CalendarSpan.MONTH && date.getMonth() != day.getMonth(),
                        byDay.getOrDefault(date, List.of())))
                .toList();
        return new CalendarPage(span, day, today, from, to, who, days);
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.entries().isEmpty());
    }

    /** Are there several people's entries, so that each says whose it is? */
    public boolean isShared() {
        return !who.equals("me");
    }

    public String previous() {
        return url(span, span.move(day, -1));
    }

    public String next() {
        return url(span, span.move(day, 1));
    }

    public String now() {
        return url(span, null);
    }

    public String in(CalendarSpan other) {
        return url(other, day);
    }

    /** This page itself. */
    public String here() {
        return url(span, day);
    }

    public String agendaOf(LocalDate date) {
        return url(CalendarSpan.AGENDA, date);
    }

    /** Where something is planned for then. */
    public String planning(LocalDate date, @Nullable LocalTime time) {
        return Url.of("/activities/new")
                .with("type", "meeting")
                .with("dueOn", date)
                .with("dueTime", time)
                .toString();
    }

    public List<CalendarSpan> spans() {
        return Stream.of(CalendarSpan.values()).toList();
    }

    private String url(CalendarSpan shown, @Nullable LocalDate date) {
        return Url.of("/calendar")
                .with("view", shown.key())
                .with("date", date)
                .with("who", who.equals("me") ? null : who)
                .toString();
    }
}
