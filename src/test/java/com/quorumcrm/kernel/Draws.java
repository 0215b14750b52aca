package com.quorumcrm.kernel;

import com.quorumcrm.kernel.FiscalCalendar.Pattern445;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepetitionInfo;

/** Draws values for property tests; the same repetition draws the same values. */
final class Draws {

    private static final List<Currency> CURRENCIES =
            List.of("USD", "EUR", "JPY", "KRW", "KWD", "BHD", "CLF", "CHF").stream()
                    .map(Currency::getInstance)
                    .toList();

    private final Random random;

    Draws(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
    }

    Currency currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    Currency currencyOtherThan(Currency other) {
        return CURRENCIES.stream().filter(c -> !c.equals(other)).toList().get(random.nextInt(CURRENCIES.size() - 1));
    }

    /** Small ones more often than large ones, of either sign. */
    Money money(Currency currency) {
        return new Money(decimal(random.nextInt(44), Money.digits(currency)), currency);
    }

    /** With up to ten decimal places and of either sign. */
    BigDecimal number() {
        return decimal(random.nextInt(60), random.nextInt(11));
    }

    /** Above zero, with ten decimal places, between a millionth and ten thousand. */
    BigDecimal rate() {
        return BigDecimal.valueOf(10_000L + (long) (Math.pow(random.nextDouble(), 4) * 1e14), 10);
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(random.nextLong(
                LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2101, 1, 1).toEpochDay()));
    }

    FiscalCalendar calendar() {
        return new FiscalCalendar(
                Month.of(1 + random.nextInt(12)),
                random.nextBoolean() ? Pattern445.WEEKS_445 : Pattern445.CALENDAR_MONTHS);
    }

    private BigDecimal decimal(int bits, int scale) {
        var unscaled = new BigInteger(bits, random);
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
    }
}
