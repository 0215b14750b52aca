package com.quorumcrm.opportunities;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealGate.Passing;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a deal that is about to be changed through the gate, or not. */
@Component
class StageEntry {

    private final DealGate gate;
    private final DealChecks checks;
    private final PipelineQuery pipelines;
    private final CustomFields fields;

    StageEntry(DealGate gate, DealChecks checks, PipelineQuery pipelines, CustomFields fields) {
        this.gate = gate;
        this.checks = checks;
        this.pipelines = pipelines;
        this.fields = fields;
    }

    /** @throws RuleBroken naming everything that a deal lacks for going to another stage of its pipeline */
    void require(Opportunity deal, PipelineView pipeline, Stage to, Viewer viewer) {
        require(deal, pipeline, deal.stage(), to, deal.category(), viewer);
    }

    /** Of a deal that starts elsewhere than in the first stage. */
    void requireOpening(Opportunity deal, PipelineView pipeline, Stage to, Viewer viewer) {
        require(deal, pipeline, null, to, ForecastCategory.PIPELINE, viewer);
    }

    /** @param last the open stage it was in before it was closed */
    void requireReopening(Opportunity deal, Stage last, Stage to, Viewer viewer) {
        if (!to.id().equals(last.id())) {
            require(deal, pipelines.pipeline(deal.pipeline()), last.id(), to, deal.category(), viewer);
        }
    }

    /** Custom fields that the other pipeline requires are asked for too. */
    void requireTransfer(Opportunity deal, PipelineView pipeline, Stage to, Viewer viewer) {
        var criteria = new ArrayList<>(StageWay.between(pipeline, null, to));
        fields.gate(RecordKind.OPPORTUNITY, viewer).missing(pipeline.key(), deal.customValues()).stream()
                .map(CustomField::name)
                .map(Criterion::field)
                .filter(needed -> criteria.stream().noneMatch(needed::asksAs))
                .forEach(criteria::add);
        criteria.addAll(committing(pipeline, deal.category(), deal.categoryIn(to)));
        gate.require(deal.id().id(), new Passing(criteria, deal::holds), viewer);
    }

    /** @param before the category from which somebody has moved the deal to another without moving it */
    void requireForecast(Opportunity deal, ForecastCategory before, Viewer viewer) {
        if (before != ForecastCategory.COMMIT && deal.category() == ForecastCategory.COMMIT) {
            var criteria = StageWay.committing(pipelines.pipeline(deal.pipeline()));
            gate.require(deal.id().id(), new Passing(criteria, deal::holds), viewer);
        }
    }

    /** @throws RuleBroken when no stage of the deal's pipeline has such an item */
    void check(Opportunity deal, CheckOff command, Viewer viewer) {
        var text = pipelines.pipeline(deal.pipeline()).openStages().stream()
                .flatMap(stage -> stage.criteria().stream())
                .filter(criterion -> criterion.asksAs(Criterion.check(command.item(), "")))
                .map(Criterion::text)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("checks", "opportunities.rule.unknown"));
        if (command.ticked()) {
            checks.tick(deal.id(), command.item(), String.valueOf(text), viewer);
        } else {
            checks.untick(deal.id(), command.item());
        }
    }

    private void require(
            Opportunity deal,
            PipelineView pipeline,
            @Nullable StageId from,
            Stage to,
            ForecastCategory before,
            Viewer viewer) {
        var criteria = new ArrayList<>(StageWay.between(pipeline, from, to));
        if (to.isOpen()) {
            criteria.addAll(committing(pipeline, before, deal.categoryIn(to)));
        }
        gate.require(deal.id().id(), new Passing(criteria, deal::holds), viewer);
    }

    private static List<Criterion> committing(PipelineView pipeline, ForecastCategory before, ForecastCategory after) {
        return before != ForecastCategory.COMMIT && after == ForecastCategory.COMMIT
                ? StageWay.committing(pipeline)
                : List.of();
    }
}
