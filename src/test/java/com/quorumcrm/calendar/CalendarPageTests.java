package com.quorumcrm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.calendar.CalendarPage.Day;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarPageTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void weeksBeginAsTheReaderIsUsedTo() {
        assertThat(page(CalendarSpan.WEEK, Locale.US).from()).isEqualTo("2026-11-22");
        assertThat(page(CalendarSpan.WEEK, Locale.GERMANY).from()).isEqualTo("2026-11-23");
        assertThat(page(CalendarSpan.WEEK, Locale.forLanguageTag("fa-IR")).from())
                .isEqualTo("2026-11-21");
    }

    @Test
    void aMonthIsShownInWholeWeeks() {
        var page = page(CalendarSpan.MONTH, Locale.GERMANY);

        assertThat(page.from()).isEqualTo("2026-10-26");
        assertThat(page.to()).isEqualTo("2026-12-06");
        assertThat(page.days()).hasSize(42);
        assertThat(page.days()).filteredOn(Day::isOther).hasSize(12);
    }

    @Test
    void stepsKeepToTheMonth() {
        var page = CalendarPage.empty(CalendarSpan.MONTH, LocalDate.of(2026, 1, 31), DAY, "me", Locale.US);

        assertThat(page.next()).isEqualTo("/calendar?view=month&date=2026-02-01");
        assertThat(page.previous()).isEqualTo("/calendar?view=month&date=2025-12-01");
    }

    @Test
    void whatDoesNotFitIntoADayIsFolded() {
        var many = IntStream.range(0, 9).mapToObj(i -> entry(null)).toList();
        var day = new Day(DAY, false, false, many);

        assertThat(day.shown()).hasSize(3);
        assertThat(day.folded()).isEqualTo(6);
        assertThat(new Day(DAY, false, false, many.subList(0, 4)).folded()).isZero();
    }

    @Test
    void everythingHasAPlaceInTheDay() {
        var day = new Day(
                DAY,
                true,
                false,
                List.of(
                        entry(null),
                        entry(LocalTime.of(3, 0)),
                        entry(LocalTime.of(9, 45)),
                        entry(LocalTime.of(23, 0))));

        assertThat(day.slots()).hasSize(15);
        assertThat(day.allDay()).hasSize(1);
        assertThat(day.slots().getFirst().entries()).hasSize(1);
        assertThat(day.slots().get(3).entries()).hasSize(1);
        assertThat(day.slots().getLast().entries()).hasSize(1);
    }

    private static CalendarPage page(CalendarSpan span, Locale locale) {
        return CalendarPage.empty(span, DAY, DAY, "me", locale).with(List.of());
    }

    private static CalendarEntry entry(@Nullable LocalTime from) {
        var record = new RecordRef(RecordKind.ACTIVITY, Ids.next());
        return new CalendarEntry(EntryKind.TASK, record, "Task", DAY, from, null, "Ann", null, false, false, null);
    }
}
