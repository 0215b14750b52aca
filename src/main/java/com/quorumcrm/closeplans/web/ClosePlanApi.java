package com.quorumcrm.closeplans.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.quorumcrm.closeplans.ClosePlanQuery;
import com.quorumcrm.closeplans.ClosePlanView.StepView;
import com.quorumcrm.closeplans.ClosePlans;
import com.quorumcrm.closeplans.StepId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/opportunities/{id}/close-plan")
class ClosePlanApi {

    private final ClosePlanQuery query;
    private final ClosePlans plans;
    private final MergePatch patches;

    ClosePlanApi(ClosePlanQuery query, ClosePlans plans, MergePatch patches) {
        this.query = query;
        this.plans = plans;
        this.patches = patches;
    }

    record Item(
            UUID id,
            @JsonUnwrapped StepInput details,
            @Nullable String who,
            long version) {

        static Item of(StepView step) {
            return new Item(step.id().id(), StepInput.of(step), step.who(), step.version());
        }
    }

    record Plan(List<Item> steps, boolean shared) {}

    @GetMapping
    Plan plan(@PathVariable OpportunityId id, Viewer viewer) {
        var plan = query.of(id, viewer);
        return new Plan(plan.steps().stream().map(Item::of).toList(), plan.share() != null);
    }

    @PostMapping
    ResponseEntity<Item> add(@PathVariable OpportunityId id, @RequestBody JsonNode body, Viewer viewer) {
        plans.requireEdit(id, viewer);
        var input = patches.apply(StepInput.empty(viewer), body, StepInput.class);
        var step = step(id, plans.add(id, input.details(), viewer), viewer);
        return Versioned.created(
                "/api/v1/opportunities/%s/close-plan/%s".formatted(id, step.id()), Item.of(step), step.version());
    }

    @PatchMapping("/{step}")
    ResponseEntity<Item> change(
            @PathVariable OpportunityId id,
            @PathVariable StepId step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        plans.requireEdit(id, viewer);
        var before = StepInput.of(step(id, step, viewer));
        var input = patches.apply(before, body, StepInput.class);
        plans.change(id, step, Versioned.required(ifMatch), input.details(), viewer);
        var changed = step(id, step, viewer);
        return Versioned.ok(Item.of(changed), changed.version());
    }

    @DeleteMapping("/{step}")
    ResponseEntity<Void> remove(
            @PathVariable OpportunityId id,
            @PathVariable StepId step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        plans.requireEdit(id, viewer);
        plans.remove(id, step, Versioned.required(ifMatch), viewer);
        return ResponseEntity.noContent().build();
    }

    private StepView step(OpportunityId id, StepId step, Viewer viewer) {
        return query.of(id, viewer).step(step.toString()).orElseThrow(NoSuchRecord::new);
    }
}
