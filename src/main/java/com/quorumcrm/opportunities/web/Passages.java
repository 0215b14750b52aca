package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealChecks;
import com.quorumcrm.opportunities.DealChecks.Tick;
import com.quorumcrm.opportunities.DealLacks;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.StageWay;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.Criterion.Kind;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageCriterion.Lack;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a deal's page says of the stage it stands in and of the one that comes next. */
@Component
class Passages {

    private final DealLacks lacks;
    private final DealChecks checks;

    Passages(DealLacks lacks, DealChecks checks) {
        this.lacks = lacks;
        this.checks = checks;
    }

    /**
     * Where a deal stands and where it goes.
     *
     * @param next null when it is closed
     * @param lacks what it lacks for going there
     * @param items the check-list of the stage
     */
    record Passage(@Nullable String guidance, @Nullable Stage next, List<Lack> lacks, List<Item> items) {

        public boolean hasSomethingToDo() {
            return guidance != null || !items.isEmpty();
        }
    }

    /**
     * An item of a check-list.
     *
     * @param tick null while it is not ticked
     */
    record Item(String key, String text, @Nullable Tick tick) {}

    Passage of(OpportunityView deal, PipelineView pipeline, Viewer viewer) {
        var stands = pipeline.openStages().stream()
                .filter(stage -> stage.id().equals(deal.stageId()))
                .findFirst()
                .orElse(null);
        var next = StageWay.next(pipeline, deal.stageId());
        if (stands == null || next == null) {
            return new Passage(null, null, List.of(), List.of());
        }
        return new Passage(
                stands.guidance(), next, lacks.of(deal, pipeline, next, viewer), items(deal, stands, viewer));
    }

    private List<Item> items(OpportunityView deal, Stage stage, Viewer viewer) {
        var list = stage.criteria().stream()
                .filter(criterion -> criterion.kind() == Kind.CHECK)
                .toList();
        var ticks = list.isEmpty() ? List.<Tick>of() : checks.on(deal.id(), viewer);
        return list.stream().map(criterion -> item(criterion, ticks)).toList();
    }

    private static Item item(Criterion criterion, List<Tick> ticks) {
        var tick = ticks.stream()
                .filter(one -> one.item().equals(criterion.subject()))
                .findFirst()
                .orElse(null);
        return new Item(criterion.subject(), String.valueOf(criterion.text()), tick);
    }
}
