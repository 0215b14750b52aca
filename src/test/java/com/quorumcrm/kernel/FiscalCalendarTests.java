package com.quorumcrm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import com.quorumcrm.kernel.FiscalCalendar.Pattern445;
import com.quorumcrm.kernel.FiscalPeriod.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTests {

    static Stream<FiscalCalendar> calendars() {
        return Arrays.stream(Month.values())
                .flatMap(
                        first -> Arrays.stream(Pattern445.values()).map(pattern -> new FiscalCalendar(first, pattern)));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void periodsLieSideBySideWithoutGaps(FiscalCalendar calendar) {
        for (var kind : Kind.values()) {
            var periods = all(calendar, kind);
            assertThat(IntStream.range(1, periods.size())
                            .filter(i -> !periods.get(i)
                                    .from()
                                    .equals(periods.get(i - 1).to().plusDays(1)))
                            .mapToObj(periods::get))
                    .isEmpty();
            assertThat(periods.stream().filter(period -> !period.from().isBefore(period.to())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void everyDayLiesInExactlyTheOnePeriodThatContainsIt(FiscalCalendar calendar) {
        for (var kind : Kind.values()) {
            var periods = all(calendar, kind).iterator();
            var period = periods.next();
            for (var day = LocalDate.of(1900, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
                while (day.isAfter(period.to())) {
                    period = periods.next();
                }
                if (!calendar.containing(day, kind).equals(period) || !period.contains(day)) {
                    fail("%s lies in %s, not in %s", day, period, calendar.containing(day, kind));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void quartersAreThreeMonthsAndYearsFourQuarters(FiscalCalendar calendar) {
        assertThat(all(calendar, Kind.QUARTER).stream()
                        .filter(quarter -> !spans(
                                quarter,
                                calendar.month(quarter.year(), 3 * quarter.number() - 2),
                                calendar.month(quarter.year(), 3 * quarter.number()))))
                .isEmpty();
        assertThat(all(calendar, Kind.YEAR).stream()
                        .filter(year ->
                                !spans(year, calendar.quarter(year.year(), 1), calendar.quarter(year.year(), 4))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aYearIsNamedAfterTheCalendarYearInWhichItEnds(FiscalCalendar calendar) {
        assertThat(all(calendar, Kind.YEAR).stream()
                        .filter(year -> year.to().minusDays(3).getYear() != year.year()))
                .isEmpty();
    }

    @RepeatedTest(200)
    void nextAndPreviousUndoEachOther(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var calendar = draws.calendar();
        for (var kind : Kind.values()) {
            var period = calendar.containing(draws.day(), kind);
            assertThat(calendar.previous(calendar.next(period))).isEqualTo(period);
            assertThat(calendar.next(calendar.previous(period))).isEqualTo(period);
            assertThat(calendar.next(period).from()).isEqualTo(period.to().plusDays(1));
        }
    }

    @RepeatedTest(200)
    void aKeyReadsBackAsItsPeriod(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var calendar = draws.calendar();
        for (var kind : Kind.values()) {
            var period = calendar.containing(draws.day(), kind);
            assertThat(calendar.parse(period.key())).isEqualTo(period);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void weeksOf445BeginOnMondaysAndAreWhole(FiscalCalendar calendar) {
        if (calendar.pattern() == Pattern445.CALENDAR_MONTHS) {
            return;
        }
        for (int year = 1900; year <= 2100; year++) {
            var months = months(calendar, year);
            assertThat(months).allMatch(month -> month.from().getDayOfWeek() == DayOfWeek.MONDAY);
            var weeks = months.stream().map(FiscalCalendarTests::weeks).toList();
            assertThat(weeks.subList(0, 11)).containsExactly(4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L);
            assertThat(weeks.getLast()).isBetween(5L, 6L);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aYearOf445HasA53rdWeekAboutEverySixYears(FiscalCalendar calendar) {
        if (calendar.pattern() == Pattern445.CALENDAR_MONTHS) {
            return;
        }
        var years = IntStream.rangeClosed(1901, 2100).mapToObj(calendar::year).toList();
        var long53 = years.stream().filter(year -> weeks(year) == 53).count();
        assertThat(years).allSatisfy(year -> assertThat(weeks(year)).isBetween(52L, 53L));
        assertThat(long53).isBetween(34L, 37L);
    }

    @Test
    void aYearOf445BeginsOnTheMondayNearestToTheFirst() {
        var calendar = new FiscalCalendar(Month.JANUARY, Pattern445.WEEKS_445);
        assertThat(calendar.year(2025).from()).isEqualTo("2024-12-30");
        assertThat(calendar.year(2026).from()).isEqualTo("2025-12-29");
        assertThat(calendar.year(2026).to()).isEqualTo("2027-01-03");
        assertThat(weeks(calendar.year(2026))).isEqualTo(53);
        assertThat(calendar.containing(LocalDate.of(2027, 1, 3), Kind.MONTH).key())
                .isEqualTo("2026-M12");
        assertThat(calendar.containing(LocalDate.of(2025, 12, 29), Kind.QUARTER).key())
                .isEqualTo("2026-Q1");
    }

    @ParameterizedTest
    @CsvSource({
        "JANUARY, 2026-11-24, 2026, 2026-Q4, 2026-M11",
        "FEBRUARY, 2026-01-31, 2026, 2026-Q4, 2026-M12",
        "FEBRUARY, 2026-02-01, 2027, 2027-Q1, 2027-M01",
        "JULY, 2026-06-30, 2026, 2026-Q4, 2026-M12",
        "JULY, 2026-07-01, 2027, 2027-Q1, 2027-M01",
        "OCTOBER, 2026-11-24, 2027, 2027-Q1, 2027-M02",
        "DECEMBER, 2026-12-01, 2027, 2027-Q1, 2027-M01"
    })
    void countsFromItsFirstMonth(Month first, LocalDate day, String year, String quarter, String month) {
        var calendar = new FiscalCalendar(first, Pattern445.CALENDAR_MONTHS);
        assertThat(calendar.containing(day, Kind.YEAR).key()).isEqualTo(year);
        assertThat(calendar.containing(day, Kind.QUARTER).key()).isEqualTo(quarter);
        assertThat(calendar.containing(day, Kind.MONTH).key()).isEqualTo(month);
    }

    @Test
    void aLeapDayBelongsToItsMonth() {
        var calendar = FiscalCalendar.calendarYear();
        assertThat(calendar.month(2028, 2).to()).isEqualTo("2028-02-29");
        assertThat(calendar.month(2027, 2).to()).isEqualTo("2027-02-28");
        assertThat(calendar.month(2100, 2).to()).isEqualTo("2100-02-28");
        assertThat(calendar.containing(LocalDate.of(2000, 2, 29), Kind.MONTH).key())
                .isEqualTo("2000-M02");
        var fromMarch = new FiscalCalendar(Month.MARCH, Pattern445.CALENDAR_MONTHS);
        assertThat(fromMarch.year(2028).to()).isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-",
                "2026-Q0",
                "2026-Q5",
                "2026-Q04",
                "2026-M00",
                "2026-M13",
                "2026-M1",
                "2026-q4",
                "1899",
                "3000",
                "0000",
                "-2026",
                "20260",
                "2026-Q4 ",
                "٢٠٢٦",
                "2026-W10"
            })
    void doesNotUnderstandOtherKeys(String key) {
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> FiscalCalendar.calendarYear().parse(key))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("period"));
    }

    @Test
    void hasNoThirteenthMonthAndNoFifthQuarter() {
        var calendar = FiscalCalendar.calendarYear();
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.month(2026, 13));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.quarter(2026, 0));
    }

    @Test
    void keysAreWrittenTheSameInEveryLocale() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(FiscalCalendar.calendarYear().month(2026, 3).key()).isEqualTo("2026-M03");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static List<FiscalPeriod> all(FiscalCalendar calendar, Kind kind) {
        var periods = new ArrayList<FiscalPeriod>();
        for (int year = 1899; year <= 2102; year++) {
            switch (kind) {
                case YEAR -> periods.add(calendar.year(year));
                case QUARTER -> {
                    for (int quarter = 1; quarter <= 4; quarter++) {
                        periods.add(calendar.quarter(year, quarter));
                    }
                }
                case MONTH -> periods.addAll(months(calendar, year));
            }
        }
        return periods;
    }

    private static boolean spans(FiscalPeriod whole, FiscalPeriod first, FiscalPeriod last) {
        return whole.from().equals(first.from()) && whole.to().equals(last.to());
    }

    private static List<FiscalPeriod> months(FiscalCalendar calendar, int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> calendar.month(year, month))
                .toList();
    }

    private static long weeks(FiscalPeriod period) {
        var days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        assertThat(days % 7).isZero();
        return days / 7;
    }
}
