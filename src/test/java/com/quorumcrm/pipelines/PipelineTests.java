package com.quorumcrm.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.ArrangeStages.Placed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PipelineTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ClosingNames CLOSING = new ClosingNames("Won", "Lost");
    private static final UserId ALICE = UserId.next();

    private final Pipeline pipeline = open("Qualify", "Propose", "Negotiate");

    @Test
    void opensWithOneWonAndOneLostStageBehindTheOpenOnes() {
        assertThat(keys(pipeline)).containsExactly("qualify", "propose", "negotiate", "won", "lost");
        assertThat(stages(pipeline)).extracting(PipelineStage::position).containsExactly(0, 1, 2, 3, 4);
        assertThat(stages(pipeline).filter(stage -> stage.outcome() == Outcome.WON))
                .hasSize(1);
        assertThat(stages(pipeline).filter(stage -> stage.outcome() == Outcome.LOST))
                .hasSize(1);
    }

    @Test
    void needsAnOpenStage() {
        refuses(null, "pipelines.stage.last", PipelineTests::open);
        refuses(null, "pipelines.stage.last", () -> pipeline.arrange(List.of(), CLOSING, NOW));
    }

    @Test
    void hasAtMostThirtyOpenStages() {
        var names =
                Stream.iterate(1, n -> n + 1).limit(31).map(n -> "Stage " + n).toArray(String[]::new);
        refuses(null, "pipelines.stage.many", () -> open(names));
    }

    @Test
    void ordersChangesAndAddsStagesAtOnce() {
        pipeline.arrange(
                List.of(
                        new Placed(id("negotiate"), terms("Bargain", "0.7")),
                        new Placed(null, terms("Trial", "0.4")),
                        new Placed(id("qualify"), terms("Qualify", "0.1")),
                        new Placed(id("propose"), terms("Propose", "0.5"))),
                new ClosingNames("Signed", "Gone"),
                NOW);
        assertThat(keys(pipeline)).containsExactly("negotiate", "trial", "qualify", "propose", "won", "lost");
    }

    @Test
    void twoStagesMaySwapTheirNames() {
        pipeline.arrange(
                List.of(
                        new Placed(id("qualify"), terms("Propose", "0.1")),
                        new Placed(id("propose"), terms("Qualify", "0.5")),
                        new Placed(id("negotiate"), terms("Negotiate", "0.8"))),
                CLOSING,
                NOW);
        assertThat(keys(pipeline)).containsExactly("qualify", "propose", "negotiate", "won", "lost");
    }

    @Test
    void refusesAnArrangementThatLacksAStageOrNamesOneTwice() {
        var lacking = List.of(new Placed(id("qualify"), terms("Qualify", "0.1")));
        refuses(null, "pipelines.stage.missing", () -> pipeline.arrange(lacking, CLOSING, NOW));
        var twice = List.of(
                new Placed(id("qualify"), terms("A", "0.1")),
                new Placed(id("qualify"), terms("B", "0.1")),
                new Placed(id("propose"), terms("C", "0.1")));
        refuses(null, "pipelines.stage.missing", () -> pipeline.arrange(twice, CLOSING, NOW));
    }

    @Test
    void namesEverythingThatIsWrongWithItsStages() {
        var wrong = List.of(
                new Placed(id("qualify"), terms(" ", "1.1")),
                new Placed(id("propose"), terms("Won", "0.12345")),
                new Placed(
                        id("negotiate"),
                        new StageTerms("x".repeat(81), new BigDecimal("-0.1"), ForecastCategory.CLOSED, 0)));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> pipeline.arrange(wrong, CLOSING, NOW))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(RuleBroken.Breach::field)
                        .containsExactlyInAnyOrder(
                                "stages[0].name",
                                "stages[0].probability",
                                "stages[1].probability",
                                "stages[1].name",
                                "stages[2].name",
                                "stages[2].probability",
                                "stages[2].category",
                                "stages[2].stuckAfterDays"));
    }

    @Test
    void retiringAStageSaysWhereItsDealsGo() {
        var from = id("propose");
        assertThat(pipeline.retire(from, id("qualify"), ALICE, NOW))
                .isEqualTo(new StageRetired(from, id("qualify"), ALICE, NOW));
        assertThat(keys(pipeline)).containsExactly("qualify", "negotiate", "won", "lost");
        assertThat(stages(pipeline)).extracting(PipelineStage::position).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aStageRetiresOnceOnly() {
        var from = id("propose");
        pipeline.retire(from, null, ALICE, NOW);
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> pipeline.retire(from, null, ALICE, NOW));
    }

    @Test
    void theLastOpenStageAndTheClosingOnesCannotBeRetired() {
        refuses(null, "pipelines.stage.closing", () -> pipeline.retire(id("won"), null, ALICE, NOW));
        refuses(null, "pipelines.stage.closing", () -> pipeline.retire(id("lost"), null, ALICE, NOW));
        pipeline.retire(id("propose"), null, ALICE, NOW);
        pipeline.retire(id("negotiate"), null, ALICE, NOW);
        refuses(null, "pipelines.stage.last", () -> pipeline.retire(id("qualify"), null, ALICE, NOW));
    }

    @Test
    void dealsOfARetiredStageCanOnlyGoToAnotherOpenStageOfThePipeline() {
        var from = id("propose");
        refuses("moveTo", "pipelines.stage.target", () -> pipeline.retire(from, from, ALICE, NOW));
        refuses("moveTo", "pipelines.stage.target", () -> pipeline.retire(from, id("won"), ALICE, NOW));
        refuses("moveTo", "pipelines.stage.target", () -> pipeline.retire(from, StageId.next(), ALICE, NOW));
    }

    @Test
    void aKeyIsNeverUsedTwiceEvenIfItsStageIsRetired() {
        pipeline.retire(id("propose"), null, ALICE, NOW);
        pipeline.arrange(
                List.of(
                        new Placed(id("qualify"), terms("Qualify", "0.1")),
                        new Placed(id("negotiate"), terms("Negotiate", "0.8")),
                        new Placed(null, terms("Propose", "0.9"))),
                CLOSING,
                NOW);
        assertThat(keys(pipeline)).containsExactly("qualify", "negotiate", "propose-2", "won", "lost");
    }

    @Test
    void retiringAPipelineRetiresItsOpenStages() {
        var other = open("Start");
        var target = other.stages().getFirst().id();
        var retired = pipeline.retire(Map.of(id("qualify"), target), List.of(other), ALICE, NOW);
        assertThat(retired)
                .containsExactly(
                        new StageRetired(id("qualify"), target, ALICE, NOW),
                        new StageRetired(id("propose"), null, ALICE, NOW),
                        new StageRetired(id("negotiate"), null, ALICE, NOW));
        refuses(null, "pipelines.retired", () -> pipeline.retire(Map.of(), List.of(other), ALICE, NOW));
    }

    @Test
    void theLastPipelineCannotBeRetired() {
        refuses(null, "pipelines.last", () -> pipeline.retire(Map.of(), List.of(), ALICE, NOW));
    }

    @Test
    void dealsOfARetiredPipelineCannotStayInIt() {
        var moves = Map.of(id("qualify"), id("propose"));
        refuses(null, "pipelines.target", () -> pipeline.retire(moves, List.of(open("Start")), ALICE, NOW));
    }

    private static Pipeline open(String... stages) {
        var terms = Stream.of(stages).map(name -> terms(name, "0.5")).toList();
        return Pipeline.open(
                "sales", new OpenPipeline(PipelineTerms.of("Sales", PipelineKind.OTHER), terms), 0, CLOSING, NOW);
    }

    private static StageTerms terms(String name, String probability) {
        return new StageTerms(name, new BigDecimal(probability), ForecastCategory.PIPELINE, 14);
    }

    private StageId id(String key) {
        return pipeline.stages().stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Stream<PipelineStage> stages(Pipeline pipeline) {
        return pipeline.stages().stream().filter(stage -> !stage.retired());
    }

    private static Stream<String> keys(Pipeline pipeline) {
        return stages(pipeline).map(PipelineStage::key);
    }

    private static void refuses(String field, String code, ThrowingCallable change) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.breaches()).anySatisfy(breach -> {
                    assertThat(breach.field()).isEqualTo(field);
                    assertThat(breach.code()).isEqualTo(code);
                }));
    }
}
