package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.AccessGrants;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change the plan of a company. Whoever may change the company may. */
@Service
@Transactional
public class AccountPlans {

    private final AccountPlanRepository plans;
    private final PlanItemRepository items;
    private final ReviewReminder reminder;
    private final PlanNotes notes;
    private final Visibility visibility;
    private final AccessGrants people;
    private final Clock clock;

    AccountPlans(
            AccountPlanRepository plans,
            PlanItemRepository items,
            ReviewReminder reminder,
            PlanNotes notes,
            Visibility visibility,
            AccessGrants people,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.reminder = reminder;
        this.notes = notes;
        this.visibility = visibility;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws NoSuchRecord when the viewer may not see the company
     * @throws com.quorumcrm.kernel.Forbidden when the viewer may only read it
     */
    @Transactional(readOnly = true)
    public void requireEdit(AccountId account, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        visibility.requireEdit(account.ref(), viewer);
    }

    /** A review on another day than before becomes a task of the company's owner. */
    public void change(ChangePlan command, Viewer viewer) {
        requireEdit(command.account(), viewer);
        var plan = plans.findById(command.account())
                .orElseGet(() -> new AccountPlan(command.account(), viewer, clock.instant()));
        plan.expect(command.version());
        var before = plan.summary();
        plan.say(command.summary(), viewer, clock.instant());
        if (!Objects.equals(before, plan.summary())) {
            notes.note(command.account(), PlanChangeWords.SUMMARY, before, plan.summary(), viewer);
        }
        if (!Objects.equals(plan.reviewOn(), command.reviewOn())) {
            review(plan, command, viewer);
        }
        plans.save(plan);
    }

    private void review(AccountPlan plan, ChangePlan command, Viewer viewer) {
        var before = plan.reviewOn();
        var on = command.reviewOn();
        new Rules()
                .that(on == null || on.getYear() >= 1900 && on.getYear() < 2200, "reviewOn", "accountplans.rule.date")
                .enforce();
        plan.review(on, reminder.plan(command.account(), plan.reviewTask(), on, viewer));
        notes.note(command.account(), PlanChangeWords.REVIEW, text(before), text(on), viewer);
    }

    public PlanItemId add(AddPlanItem command, Viewer viewer) {
        requireEdit(command.account(), viewer);
        check(command.account(), command.details(), null, viewer);
        var item = new PlanItem(command.account(), command.kind(), command.details(), viewer, clock.instant());
        items.save(item);
        notes.of(command.account(), command.kind(), null, item.details(), viewer);
        return item.id();
    }

    /** A deal that the viewer may not see stays when none is given: it cannot be told from no deal. */
    public void change(ChangePlanItem command, Viewer viewer) {
        requireEdit(command.account(), viewer);
        var item = item(command.account(), command.kind(), command.item());
        item.expect(command.version());
        var before = item.details();
        var hidden = before.opportunity();
        var details = command.details().opportunity() == null && hidden != null && isHidden(hidden, viewer)
                ? command.details().about(hidden)
                : command.details();
        check(command.account(), details, before, viewer);
        item.change(details, viewer, clock.instant());
        notes.of(command.account(), command.kind(), before, item.details(), viewer);
    }

    public void remove(RemovePlanItem command, Viewer viewer) {
        requireEdit(command.account(), viewer);
        var item = item(command.account(), command.kind(), command.item());
        item.expect(command.version());
        items.delete(item);
        notes.of(command.account(), command.kind(), item.details(), null, viewer);
    }

    private PlanItem item(AccountId account, PlanItemKind kind, PlanItemId id) {
        return items.findById(id).filter(found -> found.isOf(account, kind)).orElseThrow(NoSuchRecord::new);
    }

    /** @param before what need not be asked again, null for nothing */
    private void check(AccountId account, PlanItemDetails details, @Nullable PlanItemDetails before, Viewer viewer) {
        var goal = details.goal();
        var owner = details.owner();
        var deal = details.opportunity();
        new Rules()
                .that(
                        goal == null
                                || items.findById(goal)
                                        .filter(found -> found.isOf(account, PlanItemKind.GOAL))
                                        .isPresent(),
                        "goalId",
                        "accountplans.rule.goal")
                .that(
                        owner == null || before != null && owner.equals(before.owner()) || people.isHere(owner),
                        "ownerId",
                        "accountplans.rule.owner")
                .that(
                        deal == null || before != null && deal.equals(before.opportunity()) || !isHidden(deal, viewer),
                        "opportunityId",
                        "accountplans.rule.deal")
                .enforce();
    }

    private boolean isHidden(OpportunityId deal, Viewer viewer) {
        return visibility.access(deal.ref(), viewer) == Access.NONE;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
