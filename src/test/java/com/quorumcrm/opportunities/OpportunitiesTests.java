package com.quorumcrm.opportunities;

import static com.quorumcrm.Cast.Part.ADAM;
import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.DORA;
import static com.quorumcrm.Cast.Part.OLGA;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.StageUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OpportunitiesTests {

    @Autowired
    Opportunities opportunities;

    @Autowired
    StageUse stageUse;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void aDealStartsInTheFirstStageOfTheFirstPipelineAndFollowsIt() {
        clock.setTo("2026-11-24T23:30:00Z");
        var first = given.pipeline().firstStage();
        assertThat(given.see(given.deal(ALICE))).satisfies(deal -> {
            assertThat(deal.stageKey()).isEqualTo(first.key());
            assertThat(deal.probability()).isEqualByComparingTo(first.probability());
            assertThat(deal.category()).isEqualTo(first.category());
            assertThat(deal.ownerId()).isEqualTo(cast.id(ALICE));
            assertThat(deal.createdOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        });
    }

    @Test
    void anAccountThatIsOutOfSightIsUnknown() {
        var details = OpportunityDetails.of(new AccountId(cast.id(ALICE).id()), "A deal");
        assertThatThrownBy(() -> opportunities.open(OpenOpportunity.with(details), cast.viewer(ALICE)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken ->
                                assertThat(broken.breaches().getFirst().field()).isEqualTo("accountId"));
    }

    @Test
    void winningClosesTodayAtFullProbability() {
        clock.setTo("2026-11-24T09:00:00Z");
        var deal = given.deal(ALICE, closing("2027-01-31"));
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThat(given.see(deal)).satisfies(won -> {
            assertThat(won.status()).isEqualTo(OpportunityStatus.WON);
            assertThat(won.stageKey()).isEqualTo(given.pipeline().wonStage().key());
            assertThat(won.closedOn()).isEqualTo("2026-11-24").isEqualTo(won.closeDate());
            assertThat(won.probability()).isEqualByComparingTo("1");
            assertThat(won.category()).isEqualTo(ForecastCategory.CLOSED);
        });
    }

    @Test
    void losingNeedsAReason() {
        var deal = given.deal(ALICE);
        assertThatThrownBy(
                        () -> opportunities.lose(new LoseOpportunity(deal, null, "", null, null), cast.viewer(ALICE)))
                .isInstanceOf(RuleBroken.class);
        opportunities.lose(new LoseOpportunity(deal, null, "price", "Too dear", null), cast.viewer(ALICE));
        assertThat(given.see(deal)).satisfies(lost -> {
            assertThat(lost.status()).isEqualTo(OpportunityStatus.LOST);
            assertThat(lost.lossReasonKey()).isEqualTo("price");
            assertThat(lost.probability()).isZero();
            assertThat(lost.category()).isEqualTo(ForecastCategory.OMITTED);
        });
    }

    @Test
    void nothingIsClosedOnADayToCome() {
        clock.setTo("2026-11-24T09:00:00Z");
        var deal = given.deal(ALICE);
        var tomorrow = new WinOpportunity(deal, null, LocalDate.of(2026, 11, 25));
        assertThatThrownBy(() -> opportunities.win(tomorrow, cast.viewer(ALICE)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aMoveToAWonStageWins() {
        var deal = given.deal(ALICE);
        opportunities.move(MoveToStage.of(deal, 0L, given.pipeline().wonStage().id()), cast.viewer(ALICE));
        assertThat(given.see(deal).status()).isEqualTo(OpportunityStatus.WON);
    }

    @Test
    void aReopenedDealGoesBackToItsLastOpenStage() {
        var deal = given.deal(ALICE);
        var second = given.pipeline().openStages().get(1);
        opportunities.move(MoveToStage.of(deal, null, second.id()), cast.viewer(ALICE));
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThatThrownBy(() -> opportunities.reopen(new ReopenOpportunity(deal, null, null), cast.viewer(ALICE)))
                .isInstanceOf(Forbidden.class);
        opportunities.reopen(new ReopenOpportunity(deal, null, null), cast.viewer(BOB));
        assertThat(given.see(deal)).satisfies(open -> {
            assertThat(open.stageKey()).isEqualTo(second.key());
            assertThat(open.closedOn()).isNull();
            assertThat(open.category()).isEqualTo(second.category());
        });
    }

    @Test
    void aManagerReassignsWithinTheirLineAndSalesOperationsAnywhere() {
        var deal = given.deal(ALICE);
        assertThatThrownBy(() -> reassign(deal, ALICE, BOB)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reassign(deal, BOB, CHARLIE)).isInstanceOf(Forbidden.class);
        reassign(deal, DORA, BOB);
        assertThat(given.see(deal).ownerId()).isEqualTo(cast.id(BOB));
        reassign(deal, OLGA, CHARLIE);
        assertThat(given.see(deal).ownerId()).isEqualTo(cast.id(CHARLIE));
    }

    @Test
    void anOwnerDeletesOpenDealsAndAdministratorsAll() {
        var deal = given.deal(ALICE);
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThatThrownBy(() -> opportunities.trash(deal, null, cast.viewer(ALICE)))
                .isInstanceOf(Forbidden.class);
        opportunities.trash(deal, null, cast.viewer(ADAM));
        assertThatThrownBy(() -> given.see(deal, cast.viewer(ADAM))).isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> opportunities.restore(deal, cast.viewer(CHARLIE)))
                .isInstanceOf(NoSuchRecord.class);
        opportunities.restore(deal, cast.viewer(BOB));
        assertThat(given.see(deal, cast.viewer(ALICE)).status()).isEqualTo(OpportunityStatus.WON);
    }

    @Test
    void twoChangesOfOneVersionAreNotMadeBoth() {
        var deal = given.deal(ALICE);
        var version = given.see(deal).version();
        var second = given.pipeline().openStages().get(1);
        opportunities.move(MoveToStage.of(deal, version, second.id()), cast.viewer(ALICE));
        assertThatThrownBy(() -> opportunities.win(new WinOpportunity(deal, version, null), cast.viewer(ALICE)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theAmountFollowsTheLines() {
        var deal = given.deal(ALICE, worth("5.00", "USD"));
        var product = given.product("SKU-" + deal, "10.00");
        var lines = List.of(given.line(product, "2.5", "10.01"), given.line(product, "1", "0.335"));
        opportunities.replaceLines(new ReplaceLines(deal, null, lines), cast.viewer(ALICE));
        assertThat(given.see(deal).amount()).hasToString("25.37 USD");
        assertThatThrownBy(() -> opportunities.change(
                        ChangeOpportunity.of(
                                deal,
                                null,
                                worth("9.00", "USD").apply(given.see(deal).details())),
                        cast.viewer(ALICE)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void anExternalIdBelongsToOneDeal() {
        var deal = given.see(given.deal(ALICE));
        var named = new OpenOpportunity(
                deal.details(), null, null, null, List.of(), Set.of(), Map.of("erp", deal.id() + "-4711"), Map.of());
        var first = opportunities.open(named, cast.viewer(ALICE));
        assertThat(given.see(first).externalIds()).containsExactly(Map.entry("erp", deal.id() + "-4711"));
        assertThatThrownBy(() -> opportunities.open(named, cast.viewer(ALICE))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void dealsOfARetiredStageMoveOnAndKeepWhatSomebodyKnowsBetter() {
        var deal = given.deal(ALICE, details -> details.likely(new BigDecimal("0.9"), "Signed already"));
        var stages = given.pipeline().openStages();
        stageUse.move(stages.get(0).id(), stages.get(2).id(), cast.viewer(OLGA));
        assertThat(given.see(deal)).satisfies(moved -> {
            assertThat(moved.stageKey()).isEqualTo(stages.get(2).key());
            assertThat(moved.probability()).isEqualByComparingTo("0.9");
            assertThat(moved.category()).isEqualTo(stages.get(2).category());
        });
        assertThat(stageUse.count(List.of(stages.get(0).id()))).isEmpty();
    }

    private void reassign(OpportunityId deal, Cast.Part by, Cast.Part to) {
        opportunities.reassign(new ReassignOpportunity(deal, null, cast.id(to)), cast.viewer(by));
    }
}
