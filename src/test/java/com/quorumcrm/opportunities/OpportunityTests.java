package com.quorumcrm.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.Outcome;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OpportunityTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final PipelineId PIPELINE = PipelineId.next();
    private static final UserId ALICE = UserId.next();
    private static final UserId BOB = UserId.next();
    private static final Stamp NOW = new Stamp(BOB, TUESDAY);
    private static final Conversion TWO_FOR_ONE = (amount, day) -> amount.convert(new BigDecimal(2), USD);

    private static final Stage QUALIFY = stage(PIPELINE, "qualify", Outcome.OPEN, "0.1", ForecastCategory.PIPELINE);
    private static final Stage PROPOSE = stage(PIPELINE, "propose", Outcome.OPEN, "0.5", ForecastCategory.BEST_CASE);
    private static final Stage WON = stage(PIPELINE, "won", Outcome.WON, "1", ForecastCategory.CLOSED);
    private static final Stage LOST = stage(PIPELINE, "lost", Outcome.LOST, "0", ForecastCategory.OMITTED);
    private static final Stage ELSEWHERE =
            stage(PipelineId.next(), "upcoming", Outcome.OPEN, "0.2", ForecastCategory.PIPELINE);

    private final OpportunityId id = OpportunityId.next();
    private final AccountId account = AccountId.next();
    private final OpportunityDetails details = OpportunityDetails.of(account, " Spare parts\tportal ");

    @Test
    void openingTellsWhereTheDealStarts() {
        var opportunity = new Opportunity(id, details, QUALIFY, EUR, ALICE, new Stamp(ALICE, MONDAY));
        assertThat(opportunity.open(OpenOpportunity.with(details), TWO_FOR_ONE))
                .isEqualTo(new OpportunityOpened(id, QUALIFY.id(), ALICE, ALICE, MONDAY));
        assertThat(opportunity.details().name()).isEqualTo("Spare parts portal");
    }

    @Test
    void aDealStartsInAnOpenStage() {
        assertRefused(() -> new Opportunity(id, details, WON, EUR, ALICE, NOW), "stage");
    }

    @Test
    void movingTellsFromWhereToWhere() {
        assertThat(opened(details).moveTo(PROPOSE, NOW))
                .isEqualTo(new OpportunityMoved(id, QUALIFY.id(), PROPOSE.id(), BOB, TUESDAY));
    }

    @Test
    void aDealStaysInItsPipeline() {
        var opportunity = opened(details);
        assertRefused(() -> opportunity.moveTo(ELSEWHERE, NOW), "stage");
    }

    @Test
    void whatSomebodyKnowsBetterThanTheStageOutlastsAMove() {
        var opportunity = opened(details.likely(new BigDecimal("0.35"), "They signed with us twice")
                .forecastAs(ForecastCategory.COMMIT));
        opportunity.moveTo(PROPOSE, NOW);
        assertThat(opportunity.details().probability()).isEqualByComparingTo("0.35");
        assertThat(opportunity.details().category()).isEqualTo(ForecastCategory.COMMIT);
    }

    @Test
    void aProbabilityOfOnesOwnNeedsAReason() {
        assertRefused(() -> opened(details.likely(new BigDecimal("0.35"), " ")), "probabilityReason");
    }

    @Test
    void anOpenDealIsNotForecastAsClosed() {
        assertRefused(() -> opened(details.forecastAs(ForecastCategory.CLOSED)), "forecastCategory");
    }

    @Test
    void winningTellsTheDay() {
        assertThat(opened(details).win(WON, TODAY, TWO_FOR_ONE, NOW))
                .isEqualTo(new OpportunityWon(id, TODAY, BOB, TUESDAY));
    }

    @Test
    void losingTellsTheDayAndTheReason() {
        var reason = LossReasonId.next();
        assertThat(opened(details).lose(LOST, new Closing(TODAY, reason, null), TWO_FOR_ONE, NOW))
                .isEqualTo(new OpportunityLost(id, TODAY, reason, BOB, TUESDAY));
    }

    @Test
    void aClosedDealClosesOnTheDayItWasClosed() {
        var opportunity = opened(details.closing(LocalDate.of(2027, 3, 31)));
        opportunity.win(WON, TODAY, TWO_FOR_ONE, NOW);
        assertThat(opportunity.details().closeDate()).isEqualTo(TODAY);
    }

    @Test
    void aClosedDealIsOnlyReopened() {
        var opportunity = opened(details);
        opportunity.win(WON, TODAY, TWO_FOR_ONE, NOW);
        assertRefused(
                () -> opportunity.change(change(details.worth(Money.of("1.00", "EUR"))), WON, TWO_FOR_ONE, NOW), null);
        assertRefused(() -> opportunity.moveTo(PROPOSE, NOW), null);
        assertRefused(() -> opportunity.win(WON, TODAY, TWO_FOR_ONE, NOW), null);
        assertRefused(() -> opportunity.replaceLines(List.of(), TWO_FOR_ONE, NOW), null);
        assertThat(opportunity.reopen(PROPOSE, NOW)).isEqualTo(new OpportunityReopened(id, PROPOSE.id(), BOB, TUESDAY));
    }

    @Test
    void anOpenDealIsNotReopened() {
        var opportunity = opened(details);
        assertRefused(() -> opportunity.reopen(PROPOSE, NOW), null);
    }

    @Test
    void reassigningTellsBothOwners() {
        assertThat(opened(details).reassign(BOB, NOW))
                .isEqualTo(new OpportunityReassigned(id, ALICE, BOB, BOB, TUESDAY));
    }

    @Test
    void theTrashGivesBackWhatItTook() {
        var opportunity = opened(details);
        assertThat(opportunity.trash(NOW)).isEqualTo(new OpportunityTrashed(id, BOB, TUESDAY));
        assertThat(opportunity.restore(NOW)).isEqualTo(new OpportunityRestored(id, BOB, TUESDAY));
        assertThat(opportunity.isTrashed()).isFalse();
    }

    @Test
    void theAmountIsTheSumOfTheLinesEachRounded() {
        var opportunity = opened(details.worth(Money.of("5.00", "EUR")));
        var line = new LineInput(ProductId.next(), null, new BigDecimal("3"), new BigDecimal("0.3350"));
        opportunity.replaceLines(List.of(line, line), TWO_FOR_ONE, NOW);
        assertThat(opportunity.details().amount()).isEqualTo(Money.of("2.02", "EUR"));
    }

    @Test
    void anAmountThatContradictsTheLinesIsRefused() {
        var opportunity = opened(details);
        var line = new LineInput(ProductId.next(), null, BigDecimal.ONE, BigDecimal.TEN);
        opportunity.replaceLines(List.of(line), TWO_FOR_ONE, NOW);
        assertRefused(
                () -> opportunity.change(change(details.worth(Money.of("9.00", "EUR"))), QUALIFY, TWO_FOR_ONE, NOW),
                "amount");
    }

    @Test
    void withoutLinesTheAmountStays() {
        var opportunity = opened(details.worth(Money.of("5.00", "EUR")));
        opportunity.replaceLines(List.of(), TWO_FOR_ONE, NOW);
        assertThat(opportunity.details().amount()).isEqualTo(Money.of("5.00", "EUR"));
    }

    @Test
    void allBrokenRulesAreToldAtOnce() {
        var bad = OpportunityDetails.of(account, " ")
                .worth(Money.of("-1.00", "EUR"))
                .closing(LocalDate.of(1066, 10, 14));
        assertThatThrownBy(() -> opened(bad))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.breaches())
                                .extracting(RuleBroken.Breach::field)
                                .containsExactly("name", "amount", "closeDate"));
    }

    @Test
    void aVersionThatIsGoneIsStale() {
        var opportunity = opened(details);
        opportunity.requireVersion(null);
        assertThatThrownBy(() -> opportunity.requireVersion(7L)).isInstanceOf(Stale.class);
    }

    private Opportunity opened(OpportunityDetails said) {
        var opportunity = new Opportunity(id, said, QUALIFY, EUR, ALICE, new Stamp(ALICE, MONDAY));
        opportunity.open(
                new OpenOpportunity(said, null, null, null, List.of(), Set.of(), Map.of(), Map.of()), TWO_FOR_ONE);
        return opportunity;
    }

    private ChangeOpportunity change(OpportunityDetails said) {
        return ChangeOpportunity.of(id, null, said);
    }

    private static Stage stage(
            PipelineId pipeline, String key, Outcome outcome, String probability, ForecastCategory category) {
        return new Stage(
                StageId.next(),
                pipeline,
                key,
                key,
                0,
                outcome,
                new BigDecimal(probability),
                category,
                14,
                null,
                List.of(),
                false);
    }

    private static void assertRefused(ThrowingCallable call, String field) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken ->
                                assertThat(broken.breaches().getFirst().field()).isEqualTo(field));
    }
}
