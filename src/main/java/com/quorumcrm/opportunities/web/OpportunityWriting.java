package com.quorumcrm.opportunities.web;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldPatch;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.StageMoves;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.web.MergePatch;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns bodies of the API into commands. */
@Component
class OpportunityWriting {

    private final Opportunities opportunities;
    private final PipelineQuery pipelines;
    private final OrganisationSettings organisation;
    private final LineInputs lines;
    private final MergePatch patches;

    OpportunityWriting(
            Opportunities opportunities,
            PipelineQuery pipelines,
            OrganisationSettings organisation,
            LineInputs lines,
            MergePatch patches) {
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.organisation = organisation;
        this.lines = lines;
        this.patches = patches;
    }

    OpportunityId open(JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var patch = FieldPatch.of(body, CustomValues.NONE);
        var input = patches.apply(OpportunityInput.nothing(), patch.rest(), OpportunityInput.class);
        var pipeline = pipeline(input.pipelineKey(), viewer);
        var stage = input.stageKey() == null
                ? pipeline.firstStage()
                : StageMoves.named(input.stageKey(), "stageKey", pipeline);
        var products = input.lines() == null ? List.<LineInputJson>of() : input.lines();
        var contacts = input.contacts();
        return opportunities.open(
                new OpenOpportunity(
                        input.details(),
                        input.owner(),
                        pipeline.id(),
                        stage.id(),
                        lines.of(products, currency(input, pipeline), viewer),
                        contacts == null ? Set.of() : contacts,
                        input.givenExternalIds(),
                        patch.given()),
                viewer);
    }

    /** @param version null for whatever it is now */
    void change(OpportunityView deal, @Nullable Long version, JsonNode body, Viewer viewer) {
        opportunities.change(changing(deal, version, body, Map.of(), viewer), viewer);
    }

    /**
     * @param custom what else goes into its custom fields, by their keys
     * @param version null for whatever it is now
     */
    ChangeOpportunity changing(
            OpportunityView deal, @Nullable Long version, JsonNode body, Map<String, JsonNode> custom, Viewer viewer) {
        var patch = FieldPatch.of(body, deal.custom());
        var given = new HashMap<>(patch.given());
        given.putAll(custom);
        var input = patches.apply(OpportunityInput.of(deal), patch.rest(), OpportunityInput.class);
        requireSame("pipelineKey", deal.pipelineKey(), input.pipelineKey());
        requireSame("stageKey", deal.stageKey(), input.stageKey());
        var details = input.details();
        var currency =
                details.amount() == null ? deal.currency() : details.amount().currency();
        var products = input.lines() == null ? null : lines.of(input.lines(), currency, viewer);
        return new ChangeOpportunity(
                deal.id(),
                version,
                products == null || body.has("amount") ? details : details.worth(null),
                input.owner(),
                products,
                input.contacts(),
                body.has("externalIds") ? input.givenExternalIds() : null,
                given);
    }

    private static void requireSame(String field, String is, @Nullable String asked) {
        if (!is.equals(asked)) {
            throw new RuleBroken(field, "opportunities.rule.byStage");
        }
    }

    private Currency currency(OpportunityInput input, PipelineView pipeline) {
        if (input.amount() != null) {
            return input.amount().money("amount").currency();
        }
        return pipeline.currency() == null ? organisation.current().currency() : pipeline.currency();
    }

    private PipelineView pipeline(@Nullable String key, Viewer viewer) {
        return key == null
                ? pipelines.defaultPipeline(viewer)
                : pipelines.byKey(key).orElseThrow(() -> new RuleBroken("pipelineKey", "opportunities.rule.unknown"));
    }
}
