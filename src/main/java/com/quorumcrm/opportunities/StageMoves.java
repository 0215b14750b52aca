package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a deal to the stage of its pipeline that a key names. */
@Component
public class StageMoves {

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final PipelineQuery pipelines;

    StageMoves(Opportunities opportunities, OpportunityQuery query, PipelineQuery pipelines) {
        this.opportunities = opportunities;
        this.query = query;
        this.pipelines = pipelines;
    }

    /**
     * @param lossReason the key of a loss reason, for a lost stage
     * @param closedOn for a won or lost stage, null for today
     * @return the deal as it was before
     */
    public OpportunityView move(
            OpportunityId id,
            @Nullable Long version,
            String stageKey,
            @Nullable String lossReason,
            @Nullable LocalDate closedOn,
            Viewer viewer) {
        var deal = query.editable(id, viewer);
        move(deal, version, stageKey, lossReason, closedOn, Mending.NOTHING, viewer);
        return deal;
    }

    /** @param mending what is said about the deal together with the move */
    public void move(
            OpportunityView deal,
            @Nullable Long version,
            String stageKey,
            @Nullable String lossReason,
            @Nullable LocalDate closedOn,
            Mending mending,
            Viewer viewer) {
        var stage = named(stageKey, "stage", pipelines.pipeline(deal.pipelineId()));
        opportunities.move(new MoveToStage(deal.id(), version, stage.id(), lossReason, closedOn, mending), viewer);
    }

    /** @throws RuleBroken on the field when the pipeline has no such stage */
    public static Stage named(String key, String field, PipelineView pipeline) {
        return pipeline.stage(key).orElseThrow(() -> new RuleBroken(field, "opportunities.rule.otherPipeline"));
    }
}
