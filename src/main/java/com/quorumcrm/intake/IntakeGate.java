package com.quorumcrm.intake;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealField;
import com.quorumcrm.opportunities.DealGate;
import com.quorumcrm.opportunities.DealGate.Passing;
import com.quorumcrm.opportunities.StageWay;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.StageCriterion.Lack;
import com.quorumcrm.pipelines.StageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the deals of a file for what the stages on their way ask of all deals, unless the past is recorded. */
@Component
class IntakeGate {

    private final DealGate gate;
    private final PipelineQuery pipelines;

    IntakeGate(DealGate gate, PipelineQuery pipelines) {
        this.gate = gate;
        this.pipelines = pipelines;
    }

    /**
     * Why rows are refused, by their numbers; takes a few statements for all of them.
     *
     * @param held what is here already, by the numbers of rows
     */
    Map<Long, List<Breach>> refused(
            Collection<IntakeRow> created,
            Collection<IntakeRow> changed,
            Map<Long, HeldDeal> held,
            IntakeTerms terms,
            Viewer viewer) {
        if (terms.historical() || created.isEmpty() && changed.isEmpty()) {
            return Map.of();
        }
        var pipeline = pipelines.pipeline(terms.pipeline());
        var deals = new HashMap<UUID, Passing>();
        var rows = new HashMap<UUID, Long>();
        Stream.concat(created.stream(), changed.stream()).forEach(row -> {
            var before = held.get(row.row());
            var criteria = criteria(pipeline, row, before);
            if (!criteria.isEmpty()) {
                rows.put(row.id(), row.row());
                deals.put(row.id(), new Passing(criteria, property -> holds(row, before, property)));
            }
        });
        var refused = new HashMap<Long, List<Breach>>();
        if (!deals.isEmpty()) {
            gate.lacks(deals, viewer).forEach((deal, lacks) -> refused.put(rows.get(deal), Lack.breaches(lacks)));
        }
        return refused;
    }

    private static List<Criterion> criteria(PipelineView pipeline, IntakeRow row, @Nullable HeldDeal before) {
        var from = before == null ? null : new StageId(before.stageId());
        var to = new StageId(row.stageId());
        if (to.equals(from)) {
            return List.of();
        }
        var stage = pipeline.stages().stream()
                .filter(candidate -> candidate.id().equals(to))
                .findFirst()
                .orElseThrow();
        var criteria = new ArrayList<>(StageWay.between(pipeline, from, stage));
        if (stage.isOpen() && row.category().equals(ForecastCategory.COMMIT.name())) {
            criteria.addAll(StageWay.committing(pipeline));
        }
        return criteria;
    }

    /** What files do not tell of is as the deal has it. */
    private static boolean holds(IntakeRow row, @Nullable HeldDeal before, String property) {
        return DealField.of(property)
                .map(field -> switch (field) {
                    case AMOUNT -> row.amount() != null;
                    case CLOSE_DATE -> row.closeDate() != null;
                    case NEXT_STEP -> row.nextStep() != null;
                    case SOURCE -> row.source() != null;
                    case DESCRIPTION -> row.description() != null;
                    case PRODUCTS -> row.productId() != null || before != null && before.lines() > 0;
                    case NEXT_STEP_ON, CONTACTS -> false;
                })
                .orElseGet(() -> new CustomValues(row.customValues()).holds(property));
    }
}
