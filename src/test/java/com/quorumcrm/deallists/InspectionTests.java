package com.quorumcrm.deallists;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.deallists.DealFlag.Kind;
import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.DealCoverage;
import com.quorumcrm.opportunities.DealCoverages;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a manager is told to ask about. */
@IntegrationTest
class InspectionTests {

    private static final Days YEAR = new Days(LocalDate.of(2051, 1, 1), LocalDate.of(2051, 12, 31));
    private static final LocalDate SINCE = LocalDate.of(2051, 3, 8);

    @Autowired
    InspectionQuery inspections;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Activities activities;

    @Autowired
    DealCoverages coverages;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aMonthAgo() {
        clock.setTo("2051-02-15T09:00:00Z");
    }

    @Test
    void aPushCountsFromTheDayOnAndSaysByHowMuch() {
        var deal = open("1000.00", "2051-03-31");
        clock.setTo("2051-03-01T09:00:00Z");
        change(deal, details -> closing("2051-04-30").apply(details));
        assertThat(flag(deal, Kind.PUSHED)).isNull();
        clock.setTo("2051-03-09T09:00:00Z");
        change(deal, details -> closing("2051-05-30").apply(details));
        clock.setTo("2051-03-10T09:00:00Z");
        change(deal, details -> closing("2051-06-09").apply(details));
        clock.setTo("2051-03-11T09:00:00Z");
        change(deal, details -> closing("2051-06-04").apply(details));
        assertThat(flag(deal, Kind.PUSHED)).isEqualTo(new DealFlag(Kind.PUSHED, 2, 40, null));
    }

    @Test
    void anAmountIsComparedWithThatOfTheDay() {
        var deal = open("1000.00", "2051-06-30");
        var other = open("1000.00", "2051-06-30");
        clock.setTo("2051-03-10T09:00:00Z");
        change(deal, worth("700.00", "USD"));
        change(other, worth("1250.00", "USD"));
        assertThat(flag(deal, Kind.AMOUNT_DOWN))
                .isEqualTo(new DealFlag(Kind.AMOUNT_DOWN, 0, 0, Money.of("300.00", "USD")));
        assertThat(flag(other, Kind.AMOUNT_UP))
                .isEqualTo(new DealFlag(Kind.AMOUNT_UP, 0, 0, Money.of("250.00", "USD")));
    }

    @Test
    void aStageBackIsToldAndOneForwardIsNot() {
        var stages = given.pipeline().openStages();
        var deal = open("1000.00", "2051-06-30");
        clock.setTo("2051-03-10T09:00:00Z");
        opportunities.move(MoveToStage.of(deal, null, stages.get(2).id()), cast.viewer(ALICE));
        assertThat(flag(deal, Kind.STAGE_BACK)).isNull();
        clock.setTo("2051-03-11T09:00:00Z");
        opportunities.move(MoveToStage.of(deal, null, stages.get(1).id()), cast.viewer(ALICE));
        assertThat(flag(deal, Kind.STAGE_BACK)).isNotNull();
    }

    @Test
    void silenceIsBrokenByACallAndNotByANote() {
        var deal = open("1000.00", "2051-06-30");
        clock.setTo("2051-03-10T09:00:00Z");
        log(deal, ActivityType.NOTE);
        assertThat(flag(deal, Kind.SILENT)).isEqualTo(DealFlag.of(Kind.SILENT, 23));
        log(deal, ActivityType.CALL);
        assertThat(flag(deal, Kind.SILENT)).isNull();
        assertThat(flag(deal, Kind.SINGLE_THREADED)).isEqualTo(DealFlag.of(Kind.SINGLE_THREADED, 0));
    }

    @Test
    void aBuyerWhoIsNeededIsMissedUntilThereIsOne() {
        assertThat(given.pipeline().committee().required()).contains(BuyingRole.ECONOMIC_BUYER);
        var deal = open("1000.00", "2051-06-30");
        clock.setTo("2051-03-10T09:00:00Z");
        assertThat(flag(deal, Kind.NO_ECONOMIC_BUYER)).isNotNull();
        keep(deal, DealCoverage.State.QUIET);
        assertThat(flag(deal, Kind.NO_ECONOMIC_BUYER)).isNull();
        clock.setTo("2051-03-11T09:00:00Z");
        keep(deal, DealCoverage.State.LEFT);
        assertThat(flag(deal, Kind.NO_ECONOMIC_BUYER)).isNotNull();
    }

    @Test
    void flagsPutSharesOfTheAmountAtRiskAndNeverMoreThanAll() {
        var deal = open("1000.00", "2051-03-01");
        clock.setTo("2051-03-10T09:00:00Z");
        var seen = see(deal);
        assertThat(seen.flags())
                .extracting(DealFlag::kind)
                .contains(Kind.OVERDUE, Kind.SILENT, Kind.NO_STEP, Kind.SINGLE_THREADED);
        assertThat(seen.atRisk()).isEqualTo(Money.of(seen.riskPercent() * 10 + ".00", "USD"));
        assertThat(seen.riskPercent()).isBetween(80, 100);
    }

    @Test
    void onlyDealsWithTheFlagAskedForAreShownToThoseWhoSeeThem() {
        var deal = open("1000.00", "2051-06-30");
        clock.setTo("2051-03-10T09:00:00Z");
        assertThat(ids(List.of(Kind.NO_STEP), BOB)).contains(deal);
        assertThat(ids(List.of(Kind.PUSHED), BOB)).doesNotContain(deal);
        assertThat(ids(List.of(), CHARLIE)).doesNotContain(deal);
    }

    private void keep(OpportunityId deal, DealCoverage.State state) {
        var piece = new DealCoverage.Piece(BuyingRole.ECONOMIC_BUYER, state, null);
        transactions.executeWithoutResult(status -> coverages.keep(deal, DealCoverage.of(List.of(piece))));
    }

    private OpportunityId open(String amount, String day) {
        return given.deal(ALICE, worth(amount, "USD").andThen(closing(day))::apply);
    }

    private void change(OpportunityId deal, UnaryOperator<OpportunityDetails> change) {
        opportunities.change(
                ChangeOpportunity.of(deal, null, change.apply(given.see(deal).details())), cast.viewer(ALICE));
    }

    private void log(OpportunityId deal, ActivityType type) {
        activities.add(
                AddActivity.done(ActivityDetails.of(type, "Talked"), clock.instant(), null, Set.of(deal.ref())),
                cast.viewer(ALICE));
    }

    private InspectedDeal see(OpportunityId deal) {
        return inspections
                .of(OpportunityCriteria.everything().closing(YEAR), SINCE, List.of(), cast.viewer(BOB))
                .deals()
                .stream()
                .filter(one -> one.id().equals(deal))
                .findFirst()
                .orElseThrow();
    }

    private DealFlag flag(OpportunityId deal, Kind kind) {
        return see(deal).flags().stream()
                .filter(flag -> flag.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private List<OpportunityId> ids(List<Kind> kinds, Cast.Part part) {
        var criteria = OpportunityCriteria.everything().closing(YEAR);
        return inspections.of(criteria, SINCE, kinds, cast.viewer(part)).deals().stream()
                .map(InspectedDeal::id)
                .toList();
    }
}
