package com.quorumcrm.pipelines;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Stages and pipelines that deals stand in are retired; nothing of the deals is lost. */
@IntegrationTest
@RecordApplicationEvents
class RetirementTests {

    @Autowired
    Pipelines pipelines;

    @Autowired
    PipelineQuery query;

    @Autowired
    DealsInStages deals;

    @Autowired
    Opportunities opportunities;

    @Autowired
    GivenDeals given;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Test
    void movesAllDealsOfAStageWhoeverOwnsThem() {
        var pipeline = open("First", "Second");
        var first = stage(pipeline, "first");
        var second = stage(pipeline, "second");
        var alices = deal(ALICE, first);
        var charlies = deal(CHARLIE, first);
        opportunities.trash(charlies, null, cast.viewer(CHARLIE));
        assertThat(deals.count(first.id())).isEqualTo(2);
        retire(pipeline, first, second.id());
        assertThat(deals.count(first.id())).isZero();
        assertThat(given.see(alices).stageKey()).isEqualTo("second");
        assertThat(given.see(alices).probability()).isEqualByComparingTo(second.probability());
        opportunities.restore(charlies, cast.viewer(CHARLIE));
        assertThat(given.see(charlies).stageKey()).isEqualTo("second");
        assertThat(events.stream(StageRetired.class))
                .singleElement()
                .satisfies(retired -> assertThat(retired.movedTo()).isEqualTo(second.id()));
    }

    @Test
    void aStageWithDealsAsksWhereTheyGo() {
        var pipeline = open("First", "Second");
        var first = stage(pipeline, "first");
        deal(ALICE, first);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> retire(pipeline, first, null))
                .satisfies(refusal ->
                        assertThat(refusal.breaches().getFirst().code()).isEqualTo("pipelines.stage.in-use"));
        assertThat(stage(query.pipeline(pipeline.id()), "first").retired()).isFalse();
        assertThat(query.pipeline(pipeline.id()).version()).isEqualTo(pipeline.version());
    }

    @Test
    void thePageSaysHowManyDealsThereAreAndMovesThem() {
        var pipeline = open("First", "Second");
        var deal = deal(ALICE, stage(pipeline, "first"));
        var url = "/admin/pipelines/" + pipeline.key() + "/stages/first/retirement";
        assertThat(mvc.get().uri(url).with(cast.olga())).bodyText().contains("One deal stands here", "Second");
        assertThat(mvc.post()
                        .uri(url)
                        .with(cast.olga())
                        .with(csrf())
                        .param("version", "0")
                        .param("moveTo", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("say where it goes");
        assertThat(mvc.post()
                        .uri(url)
                        .with(cast.olga())
                        .with(csrf())
                        .param("version", "0")
                        .param("moveTo", stage(pipeline, "second").id().toString()))
                .hasStatus3xxRedirection();
        assertThat(given.see(deal).stageKey()).isEqualTo("second");
    }

    @Test
    void movesTheOpenDealsOfAPipelineAndLeavesTheClosedOnes() {
        var leaving = open("First", "Second");
        var staying = open("Start");
        var open = deal(ALICE, stage(leaving, "first"));
        var won = deal(ALICE, stage(leaving, "second"));
        opportunities.win(new WinOpportunity(won, null, null), cast.viewer(ALICE));
        var moves = Map.of(stage(leaving, "first").id(), stage(staying, "start").id());
        pipelines.retire(new RetirePipeline(leaving.id(), leaving.version(), moves), cast.viewer(OLGA));
        assertThat(given.see(open).pipelineKey()).isEqualTo(staying.key());
        assertThat(given.see(won).pipelineKey()).isEqualTo(leaving.key());
        assertThat(query.all()).noneMatch(pipeline -> pipeline.id().equals(leaving.id()));
        assertThat(query.byKey(leaving.key()).orElseThrow().retired()).isTrue();
    }

    @Test
    void aPipelineWithDealsAsksWhereTheyGo() {
        var leaving = open("First", "Second");
        deal(ALICE, stage(leaving, "second"));
        var url = "/admin/pipelines/" + leaving.key() + "/retirement";
        assertThat(mvc.get().uri(url).with(cast.olga())).bodyText().contains("One deal in Second", "move.");
        assertThat(mvc.post().uri(url).with(cast.olga()).with(csrf()).param("version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(query.pipeline(leaving.id()).retired()).isFalse();
    }

    @Test
    void refusesThoseWhoMayNotChangePipelinesAndStaleVersions() {
        var pipeline = open("First", "Second");
        var command = new RetireStage(pipeline.id(), 0, stage(pipeline, "first").id(), null);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> pipelines.retire(command, cast.viewer(ALICE)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> pipelines.retire(command, cast.viewer(ED)));
        pipelines.retire(command, cast.viewer(OLGA));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> pipelines.retire(new RetirePipeline(pipeline.id(), 0, Map.of()), cast.viewer(OLGA)));
    }

    private PipelineView open(String... stages) {
        var terms = Stream.of(stages)
                .map(name -> new StageTerms(name, new BigDecimal("0.35"), ForecastCategory.PIPELINE, null))
                .toList();
        var command = new OpenPipeline(PipelineTerms.of("Pipeline " + UUID.randomUUID(), PipelineKind.OTHER), terms);
        return query.pipeline(pipelines.open(command, cast.viewer(OLGA)));
    }

    private OpportunityId deal(Cast.Part owner, Stage stage) {
        var details = OpportunityDetails.of(given.account(owner), "Deal " + UUID.randomUUID());
        return opportunities.open(OpenOpportunity.with(details).in(stage.id()), cast.viewer(owner));
    }

    private void retire(PipelineView pipeline, Stage stage, StageId to) {
        pipelines.retire(new RetireStage(pipeline.id(), pipeline.version(), stage.id(), to), cast.viewer(OLGA));
    }

    private static Stage stage(PipelineView pipeline, String key) {
        return pipeline.stage(key).orElseThrow();
    }
}
