package com.quorumcrm.accountplans;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.OpportunityId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a part of an account plan. What its kind does not have is null.
 *
 * @param measure by what a goal is measured, as in "Share of the maintenance budget"
 * @param target what the measure is to come to
 * @param goal what an initiative is for
 * @param owner who sees to an initiative
 * @param opportunity the deal that an initiative leads to
 * @param likelihood of a risk
 * @param impact of a risk
 * @param mitigation what is done about a risk
 */
@Embeddable
public record PlanItemDetails(
        String title,
        @Nullable String measure,
        @Nullable String target,
        @Nullable LocalDate dueOn,
        @Enumerated(EnumType.STRING) PlanItemState state,

        @EmbeddedColumnNaming("goal_%s") @Nullable PlanItemId goal,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "owner_id")) @Nullable
        UserId owner,

        @EmbeddedColumnNaming("opportunity_%s") @Nullable OpportunityId opportunity,

        @Enumerated(EnumType.STRING) @Nullable Degree likelihood,
        @Enumerated(EnumType.STRING) @Nullable Degree impact,
        @Nullable String mitigation) {

    public PlanItemDetails {
        title = Text.lineOrEmpty(title);
        measure = Text.line(measure);
        target = Text.line(target);
        mitigation = Text.lines(mitigation);
    }

    PlanItemDetails about(@Nullable OpportunityId deal) {
        return new PlanItemDetails(
                title, measure, target, dueOn, state, goal, owner, deal, likelihood, impact, mitigation);
    }

    void check(PlanItemKind kind) {
        new Rules()
                .required("title", title)
                .atMost("title", title, 200)
                .atMost("measure", measure, 200)
                .atMost("target", target, 120)
                .atMost("mitigation", mitigation, 1000)
                .that(kind.states().contains(state), "state", "accountplans.rule.state")
                .that(
                        dueOn == null || dueOn.getYear() >= 1900 && dueOn.getYear() < 2200,
                        "dueOn",
                        "accountplans.rule.date")
                .enforce();
    }

    /** Without what parts of this kind do not have. */
    PlanItemDetails of(PlanItemKind kind) {
        return switch (kind) {
            case GOAL -> new PlanItemDetails(title, measure, target, dueOn, state, null, null, null, null, null, null);
            case INITIATIVE ->
                new PlanItemDetails(title, null, null, dueOn, state, goal, owner, opportunity, null, null, null);
            case RISK ->
                new PlanItemDetails(title, null, null, null, state, null, null, null, likelihood, impact, mitigation);
        };
    }
}
