package com.quorumcrm.bulk;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.OpenPipeline;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineTerms;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.StageTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many deals at once are asked for what each alone is asked for. */
@IntegrationTest
class GateBulkTests {

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Pipelines pipelines;

    @Autowired
    PipelineQuery query;

    @Autowired
    BulkEdits edits;

    @Autowired
    BulkJob job;

    @Test
    void movesOnlyTheDealsThatLackNothing() {
        var pipeline = gated();
        var complete = deal(pipeline, Money.of("100.00", "USD"));
        var lacking = deal(pipeline, null);
        var target = pipeline.openStages().getLast().id();
        var command = new EditInBulk(
                RecordKind.OPPORTUNITY,
                List.of(complete.id(), lacking.id()),
                null,
                Map.of("stageId", target.toString()));
        var edit = edits.prepare(command, cast.viewer(ALICE));
        job.run(new BulkJob.Edit(edit.id()));
        edits.run(edit, cast.viewer(ALICE));
        job.run(new BulkJob.Edit(edit.id()));
        assertThat(given.see(complete).stageId()).isEqualTo(target);
        assertThat(given.see(lacking).stageId()).isEqualTo(pipeline.firstStage().id());
    }

    private OpportunityId deal(PipelineView pipeline, @Nullable Money amount) {
        var details = OpportunityDetails.of(given.account(ALICE), "Deal " + UUID.randomUUID())
                .worth(amount);
        return opportunities.open(
                OpenOpportunity.with(details).in(pipeline.firstStage().id()), cast.viewer(ALICE));
    }

    private PipelineView gated() {
        var terms = List.of(stage("Scout", List.of(Criterion.field("amount"))), stage("Prove", List.of()));
        var named = PipelineTerms.of("Gated " + UUID.randomUUID(), PipelineKind.PARTNER);
        return query.pipeline(pipelines.open(new OpenPipeline(named, terms), cast.viewer(OLGA)));
    }

    private static StageTerms stage(String name, List<Criterion> criteria) {
        return new StageTerms(name, new BigDecimal("0.5"), ForecastCategory.PIPELINE, 14, null, criteria);
    }
}
