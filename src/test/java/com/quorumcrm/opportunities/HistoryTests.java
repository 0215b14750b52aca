package com.quorumcrm.opportunities;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.catalog.CurrencyRate;
import com.quorumcrm.catalog.CurrencyRates;
import com.quorumcrm.deallists.OpportunityCriteria;
import com.quorumcrm.deallists.OpportunitySums;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A deal's past, and what it is worth in the organisation's currency. */
@IntegrationTest
class HistoryTests {

    private static final Currency CHF = Currency.getInstance("CHF");

    @Autowired
    Opportunities opportunities;

    @Autowired
    OpportunityHistoryQuery history;

    @Autowired
    OpportunitySums sums;

    @Autowired
    CurrencyRates rates;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void everyStateIsKeptWithTheTimeOfTheClock() {
        clock.setTo("2026-03-01T09:00:00Z");
        var deal = given.deal(ALICE, worth("100.00", "USD"));
        clock.setTo("2026-03-15T09:00:00Z");
        change(deal, given.see(deal).details().worth(Money.of("250.00", "USD")));
        clock.setTo("2026-04-02T09:00:00Z");
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        clock.setTo("2026-04-03T09:00:00Z");
        opportunities.trash(deal, null, cast.viewer(OLGA));
        assertThat(given.history(deal))
                .containsExactly("03-01 OPEN 100", "03-15 OPEN 250", "04-02 WON 250", "04-03 WON 250 deleted");
    }

    @Test
    void changesOfOneTransactionAreOneState() {
        var deal = given.deal(ALICE, worth("100.00", "USD"));
        transactions.executeWithoutResult(status -> {
            change(deal, given.see(deal).details().worth(Money.of("200.00", "USD")));
            opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        });
        assertThat(given.history(deal)).hasSize(2);
    }

    @Test
    void whatIsNotPartOfTheHistoryAddsNothingToIt() {
        var deal = given.deal(ALICE);
        change(deal, OpportunityDetails.of(given.see(deal).accountId(), "Another name"));
        assertThat(given.history(deal)).hasSize(1);
    }

    @Test
    void historyCannotBeRewritten() {
        var deal = given.deal(ALICE);
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThatThrownBy(() -> jdbc.sql(
                                "update opportunity_version set base_amount = 1 where opportunity_id = :deal and valid_to is not null")
                        .param("deal", deal.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from opportunity_version where opportunity_id = :deal")
                        .param("deal", deal.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void historyIsSeenByThoseWhoSeeTheDeal() {
        var deal = given.deal(ALICE);
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThat(history.of(deal, cast.viewer(BOB)))
                .extracting(OpportunityState::status)
                .containsExactly(OpportunityStatus.WON, OpportunityStatus.OPEN);
        assertThatThrownBy(() -> history.of(deal, cast.viewer(CHARLIE))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void theBaseAmountFollowsAmountCurrencyCloseDateAndRate() {
        rate("2026-01-01", "1.10");
        rate("2026-07-01", "1.20");
        var deal = given.deal(
                ALICE, details -> details.worth(Money.of("100.00", "CHF")).closing(LocalDate.of(2026, 3, 31)));
        assertThat(base(deal)).isEqualTo("110.00 USD");
        change(deal, given.see(deal).details().closing(LocalDate.of(2026, 9, 30)));
        assertThat(base(deal)).isEqualTo("120.00 USD");
        change(deal, given.see(deal).details().worth(Money.of("50.00", "CHF")));
        assertThat(base(deal)).isEqualTo("60.00 USD");
        rate("2026-09-01", "1.50");
        assertThat(base(deal)).isEqualTo("75.00 USD");
        rates.remove(CHF, LocalDate.of(2026, 9, 1), cast.viewer(OLGA));
        assertThat(base(deal)).isEqualTo("60.00 USD");
        change(deal, given.see(deal).details().worth(Money.of("50.00", "USD")));
        assertThat(base(deal)).isEqualTo("50.00 USD");
    }

    @Test
    void aRateTouchesNoDealThatClosesOnOtherDays() {
        rate("2026-01-01", "1.10");
        rate("2026-07-01", "1.20");
        var deal = given.deal(
                ALICE, details -> details.worth(Money.of("100.00", "CHF")).closing(LocalDate.of(2026, 3, 31)));
        var version = given.see(deal).version();
        rate("2026-07-01", "1.30");
        assertThat(base(deal)).isEqualTo("110.00 USD");
        assertThat(given.see(deal).version()).isEqualTo(version);
    }

    @Test
    void aChangedRateIsAStateOfItsOwn() {
        clock.setTo("2026-02-01T09:00:00Z");
        rate("2026-01-01", "1.10");
        var deal = given.deal(
                ALICE, details -> details.worth(Money.of("100.00", "CHF")).closing(LocalDate.of(2026, 1, 31)));
        clock.setTo("2026-02-10T09:00:00Z");
        rate("2026-01-01", "1.40");
        assertThat(given.history(deal)).containsExactly("02-01 OPEN 110", "02-10 OPEN 140");
    }

    @Test
    void sumsOfThePastAreThoseOfThen() {
        clock.setTo("2026-05-01T09:00:00Z");
        var deal = given.deal(ALICE, worth("1000.00", "USD").andThen(closing("2026-06-30"))::apply);
        var account = given.see(deal).accountId();
        clock.setTo("2026-05-10T09:00:00Z");
        opportunities.lose(new LoseOpportunity(deal, null, "price", null, null), cast.viewer(ALICE));
        clock.setTo("2026-05-20T09:00:00Z");
        opportunities.reopen(new ReopenOpportunity(deal, null, null), cast.viewer(BOB));
        assertThat(openAt(account, "2026-04-30T00:00:00Z")).isEqualTo(0);
        assertThat(openAt(account, "2026-05-05T00:00:00Z")).isEqualTo(1);
        assertThat(openAt(account, "2026-05-15T00:00:00Z")).isEqualTo(0);
        assertThat(openAt(account, "2026-05-21T00:00:00Z")).isEqualTo(1);
    }

    private long openAt(AccountId account, String instant) {
        var open = OpportunityCriteria.everything()
                .of(account)
                .in(OpportunityStatus.OPEN)
                .at(Instant.parse(instant));
        return sums.total(open, cast.viewer(ALICE)).deals();
    }

    private void change(OpportunityId deal, OpportunityDetails details) {
        opportunities.change(ChangeOpportunity.of(deal, null, details), cast.viewer(ALICE));
    }

    private void rate(String from, String rate) {
        rates.set(new CurrencyRate(CHF, LocalDate.parse(from), new BigDecimal(rate)), cast.viewer(OLGA));
    }

    private String base(OpportunityId deal) {
        return String.valueOf(given.see(deal).baseAmount());
    }
}
