package com.quorumcrm.forecasting;

import static com.quorumcrm.Cast.Part.ADAM;
import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.DORA;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.kernel.FiscalCalendar;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.LoseOpportunity;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import com.quorumcrm.pipelines.PipelineQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a year of its own, in which nobody else closes deals. */
@IntegrationTest
class ForecastQueryTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2050);

    @Autowired
    ForecastQuery forecasts;

    @Autowired
    Quotas quotas;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Accounts accounts;

    @Autowired
    PipelineQuery pipelines;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final int year = YEARS.getAndIncrement();

    @BeforeEach
    void itIsTheSecondQuarter() {
        clock.setTo(year + "-05-02T09:00:00Z");
    }

    @Test
    void aDealCountsInTheCategoryOfItsStageAndWeighsByItsProbability() {
        deal(ALICE, "1000", "05-20", "negotiate");

        var figures = forecast(ALICE).total();

        assertThat(figures.commit()).isEqualTo(new Tally(1, new BigDecimal("1000.00")));
        assertThat(figures.weighted()).isEqualByComparingTo("800");
        assertThat(figures.closed().count()).isZero();
    }

    @Test
    void aDealPushedToNextQuarterLeavesThisQuartersCommit() {
        var deal = deal(ALICE, "64000", "06-11", "negotiate");
        clock.setTo(year + "-05-24T09:00:00Z");

        reschedule(deal, ALICE, "64000", LocalDate.of(year, 7, 20));

        assertThat(forecast(ALICE).total().commit().amount()).isEqualByComparingTo("0");
        assertThat(asOf(year + "-05-23T23:00:00Z").total().commit().amount()).isEqualByComparingTo("64000");
    }

    @Test
    void aWonDealIsClosedInTheQuarterOfTheDayItWasWonOn() {
        var deal = deal(ALICE, "500", "08-11", "propose");

        opportunities.win(new WinOpportunity(deal, null, LocalDate.of(year, 4, 30)), cast.viewer(ALICE));

        assertThat(forecast(ALICE).total().closed()).isEqualTo(new Tally(1, new BigDecimal("500.00")));
    }

    @Test
    void aLostDealCountsNothingAtAll() {
        var deal = deal(ALICE, "500", "05-11", "propose");

        opportunities.lose(new LoseOpportunity(deal, null, "price", null, null), cast.viewer(ALICE));

        assertThat(forecast(ALICE).total()).isEqualTo(Figures.NOTHING);
    }

    @Test
    void aManagersLineSumsThoseOfEverybodyBelow() {
        deal(ALICE, "100", "05-20", "negotiate");
        deal(BOB, "20", "05-20", "negotiate");
        deal(CHARLIE, "3", "05-20", "negotiate");

        var line = forecast(DORA);

        assertThat(line.total().commit()).isEqualTo(new Tally(2, new BigDecimal("120.00")));
        assertThat(line.own().commit().count()).isZero();
        assertThat(line.children()).singleElement().satisfies(bob -> {
            assertThat(bob.own().commit().amount()).isEqualByComparingTo("20");
            assertThat(bob.total().commit().amount()).isEqualByComparingTo("120");
        });
    }

    @Test
    void whoSeesEverythingSeesTheWholeOrganisation() {
        deal(ALICE, "100", "05-20", "negotiate");
        deal(CHARLIE, "3", "05-20", "negotiate");

        assertThat(List.of(ED, OLGA, ADAM))
                .allSatisfy(part ->
                        assertThat(forecast(part).total().commit().amount()).isEqualByComparingTo("103"));
    }

    @Test
    void anotherPersonsLineIsUnknownToColleaguesAndToThoseBelow() {
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> forecast(CHARLIE, ALICE));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> forecast(ALICE, BOB));
        assertThat(forecast(DORA, ALICE).head().name()).isEqualTo("Alice");
    }

    @Test
    void quotasOfMonthsAddUpInTheQuarterAndTheYear() {
        var april = FiscalCalendar.calendarYear().month(year, 4);
        var may = FiscalCalendar.calendarYear().month(year, 5);
        quotas.set(List.of(quota(april, "100"), quota(may, "150.50")), cast.viewer(OLGA));

        assertThat(forecast(ALICE).total().quota()).isEqualByComparingTo("250.50");
        assertThat(forecast(DORA).total().quota()).isEqualByComparingTo("250.50");
        assertThat(forecast(CHARLIE).total().quota()).isNull();
    }

    @Test
    void quotasAreSetByOperationsAndNeverNegative() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> quotas.set(List.of(quota(quarter(), "1")), cast.viewer(BOB)));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () -> quotas.set(List.of(quota(quarter(), "1"), quota(quarter(), "-1")), cast.viewer(OLGA)));
        assertThat(forecast(ALICE).total().quota()).isNull();
    }

    @Test
    void theHistorySaysTheSameOfNowAsTheSumsDo() {
        deal(ALICE, "100.10", "05-20", "qualify");
        deal(BOB, "20.20", "06-30", "propose");
        opportunities.win(new WinOpportunity(deal(BOB, "7", "06-01", "discover"), null, null), cast.viewer(BOB));

        assertThat(asOf(DORA, clock.instant().plusSeconds(1)).total())
                .isEqualTo(forecast(DORA).total());
    }

    private ForecastLine forecast(Part viewer) {
        return forecast(viewer, null);
    }

    private ForecastLine forecast(Part viewer, @Nullable Part person) {
        var asked = new ForecastOf(quarter(), person == null ? null : cast.id(person), null, null);
        return forecasts.forecast(asked, cast.viewer(viewer)).root();
    }

    private ForecastLine asOf(String instant) {
        return asOf(ALICE, Instant.parse(instant));
    }

    private ForecastLine asOf(Part viewer, Instant instant) {
        return forecasts
                .forecast(new ForecastOf(quarter(), null, null, instant), cast.viewer(viewer))
                .root();
    }

    private FiscalPeriod quarter() {
        return FiscalCalendar.calendarYear().quarter(year, 2);
    }

    private SetQuota quota(FiscalPeriod period, String amount) {
        return new SetQuota(cast.id(ALICE), period, new BigDecimal(amount));
    }

    private OpportunityId deal(Part owner, String amount, String day, String stage) {
        var viewer = cast.viewer(owner);
        var account = accounts.open(
                new OpenAccount(AccountDetails.named("Forecast customer", AccountType.CUSTOMER), null), viewer);
        return opportunities.open(
                OpenOpportunity.with(OpportunityDetails.of(account, "A deal")
                                .worth(Money.of(amount, "USD"))
                                .closing(LocalDate.parse(year + "-" + day)))
                        .in(pipelines.stage("new-business", stage).orElseThrow().id()),
                viewer);
    }

    private void reschedule(OpportunityId deal, Part by, String amount, LocalDate day) {
        var viewer = cast.viewer(by);
        var account = accounts.open(
                new OpenAccount(AccountDetails.named("Forecast customer", AccountType.CUSTOMER), null), viewer);
        opportunities.change(
                ChangeOpportunity.of(
                        deal,
                        null,
                        OpportunityDetails.of(account, "A deal")
                                .worth(Money.of(amount, "USD"))
                                .closing(day)),
                viewer);
    }
}
