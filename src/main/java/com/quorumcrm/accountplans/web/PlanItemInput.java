package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.Degree;
import com.quorumcrm.accountplans.PlanItemDetails;
import com.quorumcrm.accountplans.PlanItemId;
import com.quorumcrm.accountplans.PlanItemKind;
import com.quorumcrm.accountplans.PlanItemState;
import com.quorumcrm.accountplans.PlanItemView;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.FieldText;
import org.jspecify.annotations.Nullable;

/** What is said of a part of a plan, from a form or the API; each kind takes those that it has. */
record PlanItemInput(
        @Nullable String title,
        @Nullable String measure,
        @Nullable String target,
        @Nullable String dueOn,
        @Nullable String state,
        @Nullable String goalId,
        @Nullable String ownerId,
        @Nullable String opportunityId,
        @Nullable String likelihood,
        @Nullable String impact,
        @Nullable String mitigation) {

    static PlanItemInput empty(PlanItemKind kind, Viewer viewer) {
        var isRisk = kind == PlanItemKind.RISK;
        return new PlanItemInput(
                null,
                null,
                null,
                null,
                kind.states().getFirst().key(),
                null,
                kind == PlanItemKind.INITIATIVE ? viewer.id().toString() : null,
                null,
                isRisk ? Degree.MEDIUM.key() : null,
                isRisk ? Degree.MEDIUM.key() : null,
                null);
    }

    static PlanItemInput of(PlanItemView item) {
        var details = item.details();
        return new PlanItemInput(
                details.title(),
                details.measure(),
                details.target(),
                text(details.dueOn()),
                details.state().key(),
                text(details.goal()),
                text(details.owner()),
                text(details.opportunity()),
                details.likelihood() == null ? null : details.likelihood().key(),
                details.impact() == null ? null : details.impact().key(),
                details.mitigation());
    }

    PlanItemDetails details(PlanItemKind kind) {
        var given = FieldText.key("state", state, PlanItemState::of);
        return new PlanItemDetails(
                title == null ? "" : title,
                measure,
                target,
                FieldText.date("dueOn", dueOn),
                given == null ? kind.states().getFirst() : given,
                FieldText.id("goalId", goalId, PlanItemId::of),
                FieldText.id("ownerId", ownerId, UserId::of),
                FieldText.id("opportunityId", opportunityId, OpportunityId::of),
                FieldText.key("likelihood", likelihood, Degree::of),
                FieldText.key("impact", impact, Degree::of),
                mitigation);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
