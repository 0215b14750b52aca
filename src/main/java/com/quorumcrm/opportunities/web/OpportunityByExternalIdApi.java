package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Mending;
import com.quorumcrm.opportunities.OpportunityJson;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.StageMoves;
import com.quorumcrm.web.Versioned;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens or changes a deal under its id in another system; what the body leaves out stays as it is, and another
 * {@code stageKey} moves it.
 */
@RestController
class OpportunityByExternalIdApi {

    private final OpportunityQuery query;
    private final OpportunityWriting writing;
    private final StageMoves moves;
    private final DealJson json;

    OpportunityByExternalIdApi(OpportunityQuery query, OpportunityWriting writing, StageMoves moves, DealJson json) {
        this.query = query;
        this.writing = writing;
        this.moves = moves;
        this.json = json;
    }

    /** Two systems may put the same deal at once: who comes second tries again on what the first has left. */
    @PutMapping(OpportunityApi.PATH + "/by-external-id/{system}/{externalId}")
    ResponseEntity<OpportunityJson> put(
            @PathVariable String system, @PathVariable String externalId, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var known = query.byExternalId(system, externalId, viewer);
        if (known.isPresent()) {
            return change(known.get(), body, viewer);
        }
        try {
            return open(named(system, externalId, body), viewer);
        } catch (RuleBroken overtaken) {
            return query.byExternalId(system, externalId, viewer)
                    .map(deal -> change(deal, body, viewer))
                    .orElseThrow(() -> overtaken);
        }
    }

    private ResponseEntity<OpportunityJson> change(OpportunityView known, JsonNode body, Viewer viewer) {
        var deal = query.editable(known.id(), viewer);
        var stage = takeOut("stageKey", body);
        var lossReason = takeOut("lossReason", body);
        if (stage == null) {
            writing.change(deal, null, body, viewer);
        } else {
            var mending = new Mending(writing.changing(deal, null, body, Map.of(), viewer), Set.of());
            moves.move(deal, null, stage, lossReason, null, mending, viewer);
        }
        var after = query.find(deal.id(), viewer);
        return Versioned.ok(json.of(after, viewer), after.version());
    }

    private ResponseEntity<OpportunityJson> open(JsonNode body, Viewer viewer) {
        var id = writing.open(body, viewer);
        var deal = query.find(id, viewer);
        return Versioned.created(OpportunityApi.PATH + "/" + id, json.of(deal, viewer), deal.version());
    }

    private static @Nullable String takeOut(String property, JsonNode body) {
        var taken = body instanceof ObjectNode object ? object.remove(property) : null;
        return taken == null || !taken.isString() ? null : taken.asString();
    }

    private static JsonNode named(String system, String externalId, JsonNode body) {
        if (body instanceof ObjectNode object) {
            var ids = object.get("externalIds") instanceof ObjectNode given
                    ? given
                    : JsonNodeFactory.instance.objectNode();
            ids.put(system, externalId);
            object.set("externalIds", ids);
        }
        return body;
    }
}
