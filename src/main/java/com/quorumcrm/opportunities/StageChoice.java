package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.LossReasonView;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which stage a deal goes to when nobody, or only half, says so. */
@Component
class StageChoice {

    private final PipelineQuery pipelines;
    private final LossReasonQuery lossReasons;
    private final JdbcClient jdbc;

    StageChoice(PipelineQuery pipelines, LossReasonQuery lossReasons, JdbcClient jdbc) {
        this.pipelines = pipelines;
        this.lossReasons = lossReasons;
        this.jdbc = jdbc;
    }

    PipelineView pipeline(PipelineId id) {
        return pipelines.pipeline(id);
    }

    Stage stage(StageId id) {
        return pipelines.stage(id);
    }

    /** @throws RuleBroken when the stage is not one of the pipeline that deals can come to */
    Stage in(PipelineView pipeline, StageId asked) {
        return pipeline.stages().stream()
                .filter(stage -> stage.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("stage", "opportunities.rule.otherPipeline"));
    }

    /** @throws RuleBroken when the stage's pipeline is not offered to the viewer */
    PipelineView offered(StageId stage, Viewer viewer) {
        return requireOffered(pipelines.pipeline(stage(stage).pipeline()), viewer);
    }

    /** The pipeline in which a deal is opened. */
    PipelineView pipelineOf(OpenOpportunity command, Viewer viewer) {
        var stage = command.stage();
        var id = command.pipeline() == null && stage != null ? stage(stage).pipeline() : command.pipeline();
        return id == null ? pipelines.defaultPipeline(viewer) : requireOffered(pipelines.pipeline(id), viewer);
    }

    private PipelineView requireOffered(PipelineView pipeline, Viewer viewer) {
        new Rules()
                .that(!pipeline.retired(), "pipeline", "opportunities.rule.pipeline", pipeline.name())
                .that(
                        pipelines.isOffered(pipeline, viewer),
                        "pipeline",
                        "opportunities.rule.pipelineOfOthers",
                        pipeline.name())
                .enforce();
        return pipeline;
    }

    /** The stage in which a deal is opened. */
    Stage first(PipelineView pipeline, @Nullable StageId asked) {
        return asked == null ? pipeline.firstStage() : in(pipeline, asked);
    }

    /** The open stage in which a closed deal was last, or the pipeline's first when that one is retired. */
    Stage lastOpen(Opportunity opportunity) {
        var pipeline = pipelines.pipeline(opportunity.pipeline());
        var last = jdbc.sql("""
                        select stage_id as id from opportunity_version
                        where opportunity_id = :opportunity and pipeline_id = :pipeline and status = 'OPEN'
                        order by valid_from desc limit 1""")
                .param("opportunity", opportunity.id().id())
                .param("pipeline", opportunity.pipeline().id())
                .query(StageId.class)
                .optional();
        return pipeline.openStages().stream()
                .filter(stage -> stage.id().equals(last.orElse(null)))
                .findFirst()
                .orElseGet(pipeline::firstStage);
    }

    LossReasonId lossReason(PipelineId pipeline, @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new RuleBroken("lossReason", "opportunities.rule.lossReason");
        }
        return lossReasons
                .byKey(pipeline, key)
                .map(LossReasonView::id)
                .orElseThrow(() -> new RuleBroken("lossReason", "opportunities.rule.unknown"));
    }
}
