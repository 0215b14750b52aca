package com.quorumcrm.bulk;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.StageId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OpportunityEdit implements RecordEdit {

    private static final Set<String> FIELDS =
            Set.of("ownerId", "stageId", "closeDate", "nextStep", "nextStepOn", "type");

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final PipelineQuery pipelines;
    private final CustomEdit custom;

    OpportunityEdit(Opportunities opportunities, OpportunityQuery query, PipelineQuery pipelines, CustomEdit custom) {
        this.opportunities = opportunities;
        this.query = query;
        this.pipelines = pipelines;
        this.custom = custom;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_OPPORTUNITIES;
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public void check(Map<String, String> sets) {
        sets.forEach((field, value) -> {
            switch (field) {
                case "ownerId" -> Values.person(value);
                case "stageId" -> requireOpen(value);
                case "closeDate", "nextStepOn" -> Values.date(field, value);
                case "type" -> Values.constant(OpportunityType.class, field, value);
                default -> {}
            }
        });
    }

    /** Deals are won and lost one by one: each has a reason of its own. */
    private void requireOpen(String value) {
        var stage = pipelines.stages().get(new StageId(Values.id("stageId", value)));
        if (stage == null || stage.retired() || !stage.isOpen()) {
            throw new RuleBroken("stageId", "bulk.rule.stage");
        }
    }

    @Override
    public Map<String, @Nullable String> apply(UUID record, Map<String, @Nullable String> sets, Viewer viewer) {
        var deal = query.editable(new OpportunityId(record), viewer);
        var difference = new Difference(sets);
        var stage = difference.required("stageId", deal.stageId().id(), text -> Values.id("stageId", text));
        var isMoved = difference.before().containsKey("stageId");
        var command = changing(deal, difference)
                .holding(custom.given(kind(), deal.pipelineKey(), deal.custom(), difference, viewer));
        if (difference.before().size() > (isMoved ? 1 : 0)) {
            opportunities.change(command, viewer);
        }
        if (isMoved) {
            opportunities.move(MoveToStage.of(deal.id(), null, new StageId(stage)), viewer);
        }
        return difference.before();
    }

    private static ChangeOpportunity changing(OpportunityView deal, Difference difference) {
        var details = deal.details();
        var owner = difference.required("ownerId", deal.ownerId(), Values::person);
        var changed = new OpportunityDetails(
                details.account(),
                details.name(),
                details.amount(),
                difference.value("closeDate", details.closeDate(), text -> Values.date("closeDate", text)),
                details.probability(),
                details.probabilityReason(),
                details.category(),
                difference.required(
                        "type", details.type(), text -> Values.constant(OpportunityType.class, "type", text)),
                details.source(),
                details.channel(),
                difference.value("nextStep", details.nextStep(), Function.identity()),
                difference.value("nextStepOn", details.nextStepOn(), text -> Values.date("nextStepOn", text)),
                details.description());
        return new ChangeOpportunity(deal.id(), deal.version(), changed, owner, null, null, null, Map.of());
    }
}
