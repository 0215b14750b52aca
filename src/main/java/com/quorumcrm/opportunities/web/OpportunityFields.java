package com.quorumcrm.opportunities.web;

import com.quorumcrm.fields.FieldHolder;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Deals have custom fields, which may be of some pipelines only. */
@Component
class OpportunityFields implements FieldHolder {

    private final OpportunityQuery query;
    private final Opportunities opportunities;
    private final PipelineQuery pipelines;

    OpportunityFields(OpportunityQuery query, Opportunities opportunities, PipelineQuery pipelines) {
        this.query = query;
        this.opportunities = opportunities;
        this.pipelines = pipelines;
    }

    static Held held(OpportunityView deal) {
        return new Held(deal.version(), deal.pipelineKey(), deal.custom(), deal.editable());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public List<Choice> scopes() {
        return pipelines.all().stream()
                .map(pipeline -> Choice.of(pipeline.key(), pipeline.name()))
                .toList();
    }

    @Override
    public Held held(UUID record, Viewer viewer) {
        return held(query.find(new OpportunityId(record), viewer));
    }

    @Override
    public void change(UUID record, @Nullable Long version, Map<String, JsonNode> given, Viewer viewer) {
        var deal = query.editable(new OpportunityId(record), viewer);
        opportunities.change(
                ChangeOpportunity.of(deal.id(), version, deal.details()).holding(given), viewer);
    }
}
