package com.quorumcrm.web;

import com.quorumcrm.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes values as the reader's locale and zone would; every page has it as {@code fmt}. Null becomes empty text. */
@Component
public class Formats {

    private final Clock clock;
    private final RelativeTimes relativeTimes;

    Formats(Clock clock, RelativeTimes relativeTimes) {
        this.clock = clock;
        this.relativeTimes = relativeTimes;
    }

    /** With the currency's symbol, and its decimal places only where there are any to show: {@code $142,000}. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var whole = money.amount().stripTrailingZeros().scale() <= 0;
        return currency(money, whole ? 0 : Money.digits(money.currency())).format(money.amount());
    }

    /** With all its decimal places, as on a quote: {@code $142,000.00}. */
    public String exactMoney(@Nullable Money money) {
        return money == null
                ? ""
                : currency(money, Money.digits(money.currency())).format(money.amount());
    }

    /** Rounded to whole units, as in tables of sums: {@code $142,000}; the exact amount belongs into a title beside it. */
    public String wholeMoney(@Nullable Money money) {
        return money == null ? "" : currency(money, 0).format(rounded(money.amount()));
    }

    /** An amount rounded to whole units, without its currency. */
    public String whole(@Nullable BigDecimal amount) {
        return amount == null ? "" : NumberFormat.getIntegerInstance(locale()).format(rounded(amount));
    }

    /** Shortened to three digits: {@code $1.24M}; the exact amount belongs into a title beside it. */
    public String compactMoney(@Nullable Money money) {
        return money == null ? "" : CompactMoney.write(money, locale());
    }

    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale()).format(number);
    }

    /** Of a fraction: 0.58 is {@code 58 %} or as the locale writes it. */
    public String percent(@Nullable Number fraction) {
        return fraction == null ? "" : NumberFormat.getPercentInstance(locale()).format(fraction);
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : dates(FormatStyle.MEDIUM).format(date);
    }

    /** Without the year where that is this year, or the day within the next half of one: {@code 15 Dec}. */
    public String day(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        var today = LocalDate.ofInstant(clock.instant(), zone());
        var plain = date.getYear() == today.getYear() || date.isAfter(today) && date.isBefore(today.plusMonths(6));
        return DateTimeFormatter.ofLocalizedPattern(plain ? "MMMd" : "yMMMd")
                .withLocale(locale())
                .format(date);
    }

    /** With its year: {@code November 2026}. */
    public String month(@Nullable LocalDate date) {
        return written("yMMMM", date);
    }

    /** {@code Wed}. */
    public String weekday(@Nullable LocalDate date) {
        return written("EEE", date);
    }

    /** {@code Wed 25}. */
    public String weekdayOf(@Nullable LocalDate date) {
        return written("Ed", date);
    }

    /** With the day of the week: {@code Wednesday, November 25, 2026}. */
    public String longDay(@Nullable LocalDate date) {
        return date == null ? "" : dates(FormatStyle.FULL).format(date);
    }

    /** What the clocks of a zone say now. */
    public String timeIn(String zone) {
        return time(LocalTime.ofInstant(clock.instant(), ZoneId.of(zone)));
    }

    /** {@code 14:30}. */
    public String time(@Nullable LocalTime time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(time);
    }

    private static String written(String pattern, @Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedPattern(pattern)
                        .withLocale(locale())
                        .format(date);
    }

    /** A moment in the reader's zone. */
    public String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(instant.atZone(zone()));
    }

    /** As browsers want it in {@code datetime} attributes. */
    public String iso(@Nullable TemporalAccessor time) {
        return time == null ? "" : time.toString();
    }

    /** "3 days ago", "in 2 hours", "yesterday"; the exact moment belongs into a title beside it. */
    public String relative(@Nullable Instant instant) {
        return instant == null ? "" : relativeTimes.between(clock.instant(), instant, zone(), locale());
    }

    public boolean isPast(@Nullable LocalDate date) {
        return date != null && date.isBefore(LocalDate.ofInstant(clock.instant(), zone()));
    }

    /** Two letters that stand for a name: {@code MK} for Mara Kessler. */
    public String initials(@Nullable String name) {
        return Initials.of(name == null ? "" : name);
    }

    private NumberFormat currency(Money money, int digits) {
        var format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    private DateTimeFormatter dates(FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale());
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
