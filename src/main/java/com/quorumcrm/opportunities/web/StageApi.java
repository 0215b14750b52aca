package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Mending;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityJson;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.StageMoves;
import com.quorumcrm.web.Versioned;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class StageApi {

    /**
     * Where a deal goes.
     *
     * @param stage a stage of its pipeline, won and lost ones too
     * @param lossReason needed for a lost stage
     * @param closedOn for a won or lost stage; today without it
     * @param set a merge patch of the deal, carried out together with the move
     * @param checks the items of check-lists that are ticked, carried out together with the move
     */
    record Move(
            @Nullable String stage,
            @Nullable String lossReason,
            @Nullable LocalDate closedOn,
            @Nullable JsonNode set,
            @Nullable Set<String> checks) {

        Set<String> ticked() {
            return checks == null ? Set.of() : checks;
        }
    }

    private final StageMoves moves;
    private final OpportunityQuery query;
    private final OpportunityWriting writing;
    private final DealJson json;

    StageApi(StageMoves moves, OpportunityQuery query, OpportunityWriting writing, DealJson json) {
        this.writing = writing;
        this.moves = moves;
        this.query = query;
        this.json = json;
    }

    /** Before the body is read. */
    @ModelAttribute
    void mayMove(@PathVariable OpportunityId id, Viewer viewer) {
        query.editable(id, viewer);
    }

    /** Without {@code If-Match} the deal is moved whatever has happened to it. */
    @PostMapping(OpportunityApi.PATH + "/{id}/stage")
    ResponseEntity<OpportunityJson> move(
            @PathVariable OpportunityId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move,
            Viewer viewer) {
        var version = ifMatch == null ? null : (Long) Versioned.required(ifMatch);
        var stage = move.stage() == null ? "" : move.stage();
        var before = query.editable(id, viewer);
        var change = move.set() == null ? null : writing.changing(before, version, move.set(), Map.of(), viewer);
        var mending = new Mending(change, move.ticked());
        moves.move(before, version, stage, move.lossReason(), move.closedOn(), mending, viewer);
        var deal = query.find(id, viewer);
        return Versioned.ok(json.of(deal, viewer), deal.version());
    }
}
