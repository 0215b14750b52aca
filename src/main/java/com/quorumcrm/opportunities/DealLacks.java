package com.quorumcrm.opportunities;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealGate.Passing;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageCriterion.Lack;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells pages what a deal lacks before somebody moves it. */
@Component
public class DealLacks {

    private final DealGate gate;
    private final CustomFields fields;

    DealLacks(DealGate gate, CustomFields fields) {
        this.gate = gate;
        this.fields = fields;
    }

    /** @param pipeline the stage's, possibly another than the deal's */
    public List<Lack> of(OpportunityView deal, PipelineView pipeline, Stage to, Viewer viewer) {
        var stays = pipeline.id().equals(deal.pipelineId());
        var criteria = new ArrayList<>(StageWay.between(pipeline, stays ? deal.stageId() : null, to));
        if (!stays) {
            fields.gate(RecordKind.OPPORTUNITY, viewer).missing(pipeline.key(), deal.custom()).stream()
                    .map(CustomField::name)
                    .map(Criterion::field)
                    .filter(needed -> criteria.stream().noneMatch(needed::asksAs))
                    .forEach(criteria::add);
        }
        if (to.isOpen()
                && deal.category() != ForecastCategory.COMMIT
                && categoryIn(deal, to) == ForecastCategory.COMMIT) {
            criteria.addAll(StageWay.committing(pipeline));
        }
        return gate.lacks(deal.id().id(), new Passing(criteria, deal::holds), viewer);
    }

    private static ForecastCategory categoryIn(OpportunityView deal, Stage to) {
        return deal.categoryOverridden() ? deal.category() : to.category();
    }
}
