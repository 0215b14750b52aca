package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.qualification.AttemptOutcome;
import com.quorumcrm.qualification.AttemptView;
import com.quorumcrm.qualification.Attempts;
import com.quorumcrm.qualification.LogAttempt;
import com.quorumcrm.qualification.TurnQuery;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/leads/{id}/attempts")
class AttemptApi {

    private final Attempts attempts;
    private final LeadQuery leads;
    private final TurnQuery turns;
    private final MergePatch patches;

    AttemptApi(Attempts attempts, LeadQuery leads, TurnQuery turns, MergePatch patches) {
        this.attempts = attempts;
        this.leads = leads;
        this.turns = turns;
        this.patches = patches;
    }

    record AttemptInput(
            @Nullable String outcome,
            @Nullable Instant callBackAt,
            @Nullable String note) {

        static AttemptInput nothing() {
            return new AttemptInput(null, null, null);
        }
    }

    record AttemptJson(UUID id, String outcome, @Nullable String note, Instant at, String byName, Instant nextAt) {

        static AttemptJson of(AttemptView attempt) {
            return new AttemptJson(
                    attempt.id(),
                    attempt.outcome().key(),
                    attempt.note(),
                    attempt.at(),
                    attempt.byName(),
                    attempt.nextAt());
        }
    }

    @GetMapping
    ApiPage<AttemptJson> list(@PathVariable LeadId id, Viewer viewer) {
        leads.find(id, viewer);
        return new ApiPage<>(
                turns.attempts(id, viewer).stream().map(AttemptJson::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<AttemptJson> log(@PathVariable LeadId id, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        leads.editable(id, viewer);
        var input = patches.apply(AttemptInput.nothing(), body, AttemptInput.class);
        if (input.outcome() == null) {
            throw new RuleBroken("outcome", "kernel.rule.required");
        }
        var outcome = AttemptOutcome.of(input.outcome());
        var attempt = attempts.log(new LogAttempt(id, outcome, input.callBackAt(), input.note(), null), viewer);
        return turns.attempts(id, viewer).stream()
                .filter(one -> one.id().equals(attempt))
                .findFirst()
                .map(one -> ResponseEntity.status(HttpStatus.CREATED).body(AttemptJson.of(one)))
                .orElseThrow();
    }
}
