package com.quorumcrm.catalog.web;

import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.catalog.CurrencyRate;
import com.quorumcrm.catalog.CurrencyRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class CurrencyPagesTests {

    private static final Currency DKK = Currency.getInstance("DKK");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Currencies currencies;

    @Autowired
    CurrencyRates rates;

    @Autowired
    Cast cast;

    @AfterEach
    void forgetRates() {
        currencies.rates().stream()
                .filter(rate -> rate.currency().equals(DKK))
                .forEach(rate -> rates.remove(DKK, rate.validFrom(), cast.viewer(OLGA)));
    }

    @Test
    void statesARateAndShowsIt() {
        assertThat(set(cast.olga(), "DKK", "2026-01-01", "0.145")).hasStatus3xxRedirection();
        assertThat(currencies.rates())
                .contains(new CurrencyRate(DKK, LocalDate.of(2026, 1, 1), new BigDecimal("0.145")));
        assertThat(page(cast.olga())).hasStatusOk().bodyText().contains("DKK – Danish Krone", "0.145");
    }

    @Test
    void keepsTheInputOfAFormThatIsWrong() {
        assertThat(set(cast.olga(), "DKK", "2026-01-01", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A rate is above zero");
        assertThat(set(cast.olga(), "DKK", "2026-13-01", "cheap"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write a date", "Write a number", "cheap");
        assertThat(set(cast.olga(), "", "", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("currency-says", "validFrom-says", "rate-says");
        assertThat(set(cast.olga(), "XYZ", "2026-01-01", "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(set(cast.olga(), "USD", "2026-01-01", "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void takesARateBack() {
        set(cast.olga(), "DKK", "2026-01-01", "0.145");
        assertThat(remove(cast.olga(), "DKK", "2026-01-01")).hasStatus3xxRedirection();
        assertThat(currencies.rates()).noneMatch(rate -> rate.currency().equals(DKK));
        assertThat(remove(cast.olga(), "DKK", "2026-01-01")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(remove(cast.olga(), "nonsense", "2026-01-01")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(remove(cast.olga(), "DKK", "nonsense")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesRepsAndExecutives() {
        for (var person : new RequestPostProcessor[] {cast.alice(), cast.bob(), cast.ed()}) {
            assertThat(page(person)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(set(person, "DKK", "2026-01-01", "0.145")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(remove(person, "DKK", "2026-01-01")).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private MvcTestResult page(RequestPostProcessor person) {
        return mvc.get().uri("/admin/currencies").with(person).exchange();
    }

    private MvcTestResult set(RequestPostProcessor person, String currency, String from, String rate) {
        return mvc.post()
                .uri("/admin/currencies")
                .with(person)
                .with(csrf())
                .param("currency", currency)
                .param("validFrom", from)
                .param("rate", rate)
                .exchange();
    }

    private MvcTestResult remove(RequestPostProcessor person, String currency, String day) {
        return mvc.post()
                .uri("/admin/currencies/{code}/{day}/removal", currency, day)
                .with(person)
                .with(csrf())
                .exchange();
    }
}
