package com.quorumcrm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "USD, 12.5, 12.50",
        "USD, 1E3, 1000.00",
        "JPY, 12.0, 12",
        "KWD, 12.5, 12.500",
        "CLF, 0.0001, 0.0001",
        "XXX, 7, 7"
    })
    void hasAlwaysTheDigitsOfItsCurrency(String currency, String written, String amount) {
        assertThat(Money.of(written, currency).plain()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 0.005, 0.01",
        "USD, 0.0049999999, 0.00",
        "USD, 1.115, 1.12",
        "USD, -0.005, -0.01",
        "JPY, 0.5, 1",
        "JPY, -1.5, -2",
        "KWD, 0.0005, 0.001"
    })
    void roundsHalvesAwayFromZero(String currency, BigDecimal exact, String rounded) {
        assertThat(Money.rounded(exact, Currency.getInstance(currency)).plain()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"USD, 0.001", "JPY, 0.1", "KWD, 0.0001", "USD, 1E-400", "USD, 1E-999999999"})
    void refusesMoreDigitsThanTheCurrencyHas(String currency, String amount) {
        quickly(() -> assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(amount, currency))
                .withMessageContaining("decimal places"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "-1000000000000000", "1E400", "1E999999999"})
    void refusesWhatNoColumnHolds(String amount) {
        quickly(() -> assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "USD")));
        quickly(() ->
                assertThatIllegalArgumentException().isThrownBy(() -> Money.rounded(new BigDecimal(amount), USD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999", "-999999999999999", "999999999999999.9900"})
    void takesTheLargestThatAColumnHolds(String amount) {
        assertThat(Money.of(amount, "USD").amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "NaN", "Infinity", "0x10", "1,234.56", "1 000", "١٢.x", "--1", "1e", "1e99999999999"})
    void refusesWhatIsNoPlainNumber(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "USD"));
    }

    @Test
    void refusesANumberThatIsUnreasonablyLong() {
        quickly(() ->
                assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0." + "0".repeat(1_000_000), "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "US", "ABC", "DOLLAR"})
    void refusesUnknownCurrencies(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-999999999", "-1E-999999999", "0E-999999999", "0.00499"})
    void roundsWhatIsTooSmallToZero(String amount) {
        quickly(() -> assertThat(Money.rounded(new BigDecimal(amount), USD)).isEqualTo(Money.zero(USD)));
    }

    @Test
    void zeroIsZeroHoweverItIsWritten() {
        quickly(() -> assertThat(Money.of("0E+999999999", "USD")).isEqualTo(Money.zero(USD)));
        quickly(() -> assertThat(Money.of("-0.000", "USD")).isEqualTo(Money.zero(USD)));
        quickly(() -> assertThat(Money.of("0E-999999999", "USD")).isEqualTo(Money.zero(USD)));
    }

    @RepeatedTest(200)
    void roundingMovesByAtMostHalfOfTheLastDigit(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var exact = draws.number();
        var currency = draws.currency();
        if (exact.abs().compareTo(new BigDecimal("1E14")) < 0) {
            var half = new BigDecimal("0.5").scaleByPowerOfTen(-Money.digits(currency));
            assertThat(Money.rounded(exact, currency).amount().subtract(exact).abs())
                    .isLessThanOrEqualTo(half);
        }
    }

    @RepeatedTest(100)
    void addingObeysTheLawsOfAddition(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var currency = draws.currency();
        var a = draws.money(currency);
        var b = draws.money(currency);
        var c = draws.money(currency);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Money.zero(currency)))
                .isEqualTo(a)
                .hasSameHashCodeAs(a.plus(b).minus(b));
        assertThat(a.minus(b))
                .isEqualTo(a.plus(b.negate()))
                .isEqualTo(b.minus(a).negate());
        assertThat(a.minus(a).isZero()).isTrue();
        assertThat(a.plus(b).amount()).isEqualTo(a.amount().add(b.amount()));
    }

    @RepeatedTest(50)
    void isOrderedAsItsAmounts(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var a = draws.money(USD);
        var b = draws.money(USD);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).amount().signum());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.isNegative()).isEqualTo(a.compareTo(Money.zero(USD)) < 0);
    }

    @RepeatedTest(20)
    void refusesToReckonDifferentCurrenciesTogether(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var currency = draws.currency();
        var one = draws.money(currency);
        var other = draws.money(draws.currencyOtherThan(currency));
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(other));
        assertThatIllegalArgumentException().isThrownBy(() -> one.minus(other));
        assertThatIllegalArgumentException().isThrownBy(() -> one.compareTo(other));
    }

    @RepeatedTest(200)
    void convertingThereAndBackLosesNoMoreThanTheRounding(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var from = draws.currency();
        var to = draws.currencyOtherThan(from);
        var money = Money.rounded(draws.money(from).amount().movePointLeft(4), from);
        var rate = draws.rate();
        var back = BigDecimal.ONE.divide(rate, new MathContext(40, RoundingMode.HALF_UP));
        var returned = money.convert(rate, to).convert(back, from);
        var half = new BigDecimal("0.5");
        var tolerance = half.scaleByPowerOfTen(-Money.digits(to))
                .multiply(back)
                .add(half.scaleByPowerOfTen(-Money.digits(from)))
                .add(new BigDecimal("1E-20"));
        assertThat(returned.currency()).isEqualTo(from);
        assertThat(returned.minus(money).amount().abs()).isLessThanOrEqualTo(tolerance);
    }

    @RepeatedTest(50)
    void readsBackWhatItWrites(RepetitionInfo repetition) {
        var draws = new Draws(repetition);
        var money = draws.money(draws.currency());
        assertThat(Money.of(money.plain(), money.currency().getCurrencyCode())).isEqualTo(money);
        assertThat(money).hasToString(money.plain() + " " + money.currency().getCurrencyCode());
    }

    @Test
    void isWrittenTheSameInEveryLocale() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Money.of("-1234.5", "USD").plain()).isEqualTo("-1234.50");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static void quickly(Runnable check) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), check::run);
    }
}
