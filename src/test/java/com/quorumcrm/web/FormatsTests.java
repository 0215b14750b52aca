package com.quorumcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTests {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private Formats formats;

    @BeforeEach
    void readInNewYork() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        formats = new Formats(NOW, new RelativeTimes(messages));
        read("en-US", "America/New_York");
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void moneyShowsDecimalsOnlyWhereThereAreAny() {
        assertThat(formats.money(Money.of("142000", "USD"))).isEqualTo("$142,000");
        assertThat(formats.money(Money.of("142000.50", "USD"))).isEqualTo("$142,000.50");
        assertThat(formats.exactMoney(Money.of("142000", "USD"))).isEqualTo("$142,000.00");
        assertThat(formats.money(Money.of("-12", "JPY"))).isEqualTo("-¥12");
        assertThat(formats.money(null)).isEmpty();
    }

    @Test
    void aNearDayNeedsNoYear() {
        assertThat(formats.day(LocalDate.of(2026, 1, 2))).isEqualTo("Jan 2");
        assertThat(formats.day(LocalDate.of(2027, 4, 16))).isEqualTo("Apr 16");
        assertThat(formats.day(LocalDate.of(2027, 5, 24))).isEqualTo("May 24, 2027");
        assertThat(formats.day(LocalDate.of(2025, 12, 31))).isEqualTo("Dec 31, 2025");
    }

    @Test
    void bigSumsAreShortened() {
        assertThat(formats.compactMoney(Money.of("1234567.89", "EUR"))).isEqualTo("€1.23M");
        assertThat(formats.compactMoney(Money.of("84000", "USD"))).isEqualTo("$84K");
    }

    @Test
    void numbersAndDatesAreWrittenAsTheReaderWould() {
        read("de-DE", "Europe/Berlin");

        assertThat(formats.money(Money.of("1234.50", "EUR"))).isEqualTo("1.234,50\u00a0€");
        assertThat(formats.percent(new BigDecimal("0.58"))).isEqualTo("58\u00a0%");
        assertThat(formats.date(LocalDate.of(2026, 12, 5))).isEqualTo("05.12.2026");
        assertThat(formats.moment(Instant.parse("2026-11-24T09:00:00Z"))).isEqualTo("24.11.2026, 10:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:59:30Z, just now",
        "2026-11-24T08:59:00Z, 1 minute ago",
        "2026-11-24T06:00:00Z, 3 hours ago",
        "2026-11-24T10:00:00Z, in 1 hour",
        "2026-11-24T04:00:00Z, yesterday",
        "2026-11-25T14:00:00Z, tomorrow",
        "2026-10-14T14:00:00Z, 41 days ago",
        "2026-07-14T14:00:00Z, 4 months ago",
        "2023-07-14T14:00:00Z, 3 years ago"
    })
    void momentsAreToldFromNow(Instant then, String words) {
        assertThat(formats.relative(then)).isEqualTo(words);
    }

    /** On the last evening in New York it is already tomorrow in UTC. */
    @Test
    void aDayIsOverWhenItIsOverForTheReader() {
        assertThat(formats.isPast(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(formats.isPast(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Mara Kessler, MK", "Елена Соколова, ЕС", "Plato, P", "'  ', ?", "Jean-Luc de la Tour, JT", "李 小龙, 李小"})
    void namesAreShortenedToInitials(String name, String initials) {
        assertThat(formats.initials(name)).isEqualTo(initials);
    }

    private static void read(String locale, String zone) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(locale));
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(zone));
    }
}
