package com.quorumcrm.catalog;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class CurrencyRatesTests {

    private static final Currency NOK = Currency.getInstance("NOK");

    @Autowired
    CurrencyRates rates;

    @Autowired
    Currencies currencies;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Cast cast;

    @AfterEach
    void forgetRates() {
        currencies.rates().stream()
                .filter(rate -> rate.currency().equals(NOK))
                .forEach(rate -> rates.remove(NOK, rate.validFrom(), cast.viewer(OLGA)));
    }

    @Test
    void convertsAtTheRateOfTheDay() {
        set("2026-01-01", "0.09");
        set("2026-07-01", "0.0954321");
        assertThat(currencies.rate(NOK, day("2026-06-30"))).isEqualTo("0.09");
        assertThat(currencies.convert(Money.of("100", "NOK"), day("2026-07-01")))
                .isEqualTo(Money.of("9.54", "USD"));
    }

    @Test
    void aRateCanBeCorrectedAndTakenBack() {
        set("2026-01-01", "0.09");
        set("2026-01-01", "0.08");
        assertThat(currencies.rate(NOK, day("2026-01-01"))).isEqualTo("0.08");
        rates.remove(NOK, day("2026-01-01"), cast.viewer(OLGA));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> currencies.rate(NOK, day("2026-01-01")));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> rates.remove(NOK, day("2026-01-01"), cast.viewer(OLGA)));
    }

    @Test
    void tellsOnWhichDaysTheCurrencyIsWorthSomethingElse() {
        set("2026-04-01", "0.10");
        set("2026-07-01", "0.11");
        set("2026-01-01", "0.09");
        set("2026-04-01", "0.12");
        rates.remove(NOK, day("2026-07-01"), cast.viewer(OLGA));
        assertThat(events.stream(RateChanged.class))
                .extracting(RateChanged::from, RateChanged::to)
                .containsExactly(
                        tuple(null, null),
                        tuple(day("2026-07-01"), null),
                        tuple(null, day("2026-04-01")),
                        tuple(day("2026-04-01"), day("2026-07-01")),
                        tuple(day("2026-07-01"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "NOK, 2026-01-01, 0, catalog.rate.positive",
        "NOK, 2026-01-01, -1, catalog.rate.positive",
        "NOK, 2026-01-01, 1E10, catalog.rate.digits",
        "NOK, 2026-01-01, 1E400, catalog.rate.digits",
        "NOK, 2026-01-01, 0.00000000001, catalog.rate.digits",
        "NOK, 1899-12-31, 1, catalog.rate.day",
        "NOK, 3000-01-01, 1, catalog.rate.day",
        "USD, 2026-01-01, 1.1, catalog.rate.own"
    })
    void refusesWhatCannotBeARate(String currency, LocalDate day, BigDecimal rate, String code) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () -> rates.set(new CurrencyRate(Currency.getInstance(currency), day, rate), cast.viewer(OLGA)))
                .satisfies(refusal ->
                        assertThat(refusal.breaches().getFirst().code()).isEqualTo(code));
    }

    @Test
    void refusesThoseWhoMayNotChangeRates() {
        var rate = new CurrencyRate(NOK, day("2026-01-01"), BigDecimal.ONE);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> rates.set(rate, cast.viewer(ALICE)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> rates.remove(NOK, day("2026-01-01"), cast.viewer(ALICE)));
    }

    private void set(String day, String rate) {
        rates.set(new CurrencyRate(NOK, day(day), new BigDecimal(rate)), cast.viewer(OLGA));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
