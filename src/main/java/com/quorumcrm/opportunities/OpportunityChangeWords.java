package com.quorumcrm.opportunities;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.fields.FieldWords;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.LossReasonView;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the fields of deals are called where their changes are told. */
@Component
class OpportunityChangeWords implements ChangeWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "opportunities.fact.name"),
            Map.entry("account_id", "opportunities.fact.account"),
            Map.entry("owner_id", "opportunities.fact.owner"),
            Map.entry("pipeline_id", "opportunities.fact.pipeline"),
            Map.entry("stage_id", "opportunities.fact.stage"),
            Map.entry("status", "opportunities.fact.status"),
            Map.entry("currency", "opportunities.fact.currency"),
            Map.entry("amount", "opportunities.fact.amount"),
            Map.entry("close_date", "opportunities.fact.closeDate"),
            Map.entry("closed_on", "opportunities.fact.closedOn"),
            Map.entry("category", "opportunities.fact.category"),
            Map.entry("probability", "opportunities.fact.probability"),
            Map.entry("probability_reason", "opportunities.fact.probabilityReason"),
            Map.entry("type", "opportunities.fact.type"),
            Map.entry("source", "opportunities.fact.source"),
            Map.entry("channel", "opportunities.fact.channel"),
            Map.entry("next_step", "opportunities.fact.nextStep"),
            Map.entry("next_step_on", "opportunities.fact.nextStepOn"),
            Map.entry("loss_reason_id", "opportunities.fact.lossReason"),
            Map.entry("loss_note", "opportunities.fact.lossNote"),
            Map.entry("description", "opportunities.fact.description"),
            Map.entry("checks", "opportunities.fact.checks"),
            Map.entry("contacts", "opportunities.fact.contacts"),
            Map.entry("external_ids", "opportunities.fact.externalIds"));

    private final ValueNames names;
    private final PipelineQuery pipelines;
    private final LossReasonQuery reasons;
    private final FieldWords fields;

    OpportunityChangeWords(ValueNames names, PipelineQuery pipelines, LossReasonQuery reasons, FieldWords fields) {
        this.names = names;
        this.pipelines = pipelines;
        this.reasons = reasons;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public Map<String, String> labels() {
        return fields.labels(kind(), LABELS);
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return switch (column) {
            case "owner_id" -> names.people(values);
            case "account_id" -> names.titles(RecordKind.ACCOUNT, values, viewer);
            case "contacts" -> names.titles(RecordKind.CONTACT, values, viewer);
            case "stage_id" -> stages();
            case "pipeline_id" -> pipelines();
            case "loss_reason_id" -> lossReasons();
            case "type", "status", "category", "channel" ->
                names.words(values, value -> "opportunities." + column + "." + value);
            default -> fields.names(kind(), column, values, viewer);
        };
    }

    private Map<String, String> stages() {
        return pipelines.stages().values().stream()
                .collect(Collectors.toMap(stage -> stage.id().toString(), Stage::name));
    }

    private Map<String, String> pipelines() {
        return pipelines.withRetired().stream()
                .collect(Collectors.toMap(pipeline -> pipeline.id().toString(), PipelineView::name));
    }

    private Map<String, String> lossReasons() {
        return reasons.withRetired().stream()
                .collect(Collectors.toMap(reason -> reason.id().toString(), LossReasonView::name));
    }
}
