package com.quorumcrm.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTests {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    private final RateTable table = new RateTable(
            USD,
            List.of(
                    rate(EUR, "2026-07-01", "1.20"),
                    rate(EUR, "2026-01-01", "1.10"),
                    rate(JPY, "2026-01-01", "0.0066")));

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 1.10",
        "2026-06-30, 1.10",
        "2026-07-01, 1.20",
        "2030-01-01, 1.20",
        "2025-12-31, 1.10",
        "1990-01-01, 1.10"
    })
    void takesTheLatestRateOfTheDayOrBeforeAndElseTheEarliest(LocalDate day, BigDecimal rate) {
        assertThat(table.rate(EUR, day)).isEqualTo(rate);
    }

    @Test
    void theOrganisationsOwnCurrencyIsWorthOne() {
        assertThat(table.rate(USD, LocalDate.of(2026, 1, 1))).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void refusesACurrencyThatHasNoRate() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> table.rate(Currency.getInstance("CHF"), LocalDate.of(2026, 1, 1)))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .containsExactly(new RuleBroken.Breach("currency", "catalog.rate.none", List.of("CHF"))));
    }

    @Test
    void convertsToTheDigitsOfTheOrganisationsCurrency() {
        assertThat(table.convert(Money.of("1234", "JPY"), LocalDate.of(2026, 1, 1)))
                .isEqualTo(Money.of("8.14", "USD"));
        assertThat(table.convert(Money.of("10.01", "EUR"), LocalDate.of(2026, 8, 1)))
                .isEqualTo(Money.of("12.01", "USD"));
    }

    @Test
    void knowsWhatCanBeConverted() {
        assertThat(table.currencies()).containsExactlyInAnyOrder(USD, EUR, JPY);
    }

    private static CurrencyRate rate(Currency currency, String from, String rate) {
        return new CurrencyRate(currency, LocalDate.parse(from), new BigDecimal(rate));
    }
}
