package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.AccountPlanQuery;
import com.quorumcrm.accountplans.AccountPlanView;
import com.quorumcrm.accountplans.Degree;
import com.quorumcrm.accountplans.PlanItemKind;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.RecordPages;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page with a plan, one part of which can be a form. */
@Component
class PlanPages {

    /** What is edited: the plan as a whole. */
    static final String WHOLE = "plan";

    private final RecordPages pages;
    private final AccountPlanQuery plans;
    private final PersonQuery people;
    private final PlanDeals deals;

    PlanPages(RecordPages pages, AccountPlanQuery plans, PersonQuery people, PlanDeals deals) {
        this.pages = pages;
        this.plans = plans;
        this.people = people;
        this.deals = deals;
    }

    /**
     * @param edit what is a form: {@link #WHOLE}, a kind in the plural for a new part, the id of a part; else nothing is
     */
    ModelAndView show(AccountId id, String edit, Viewer viewer) {
        var plan = plans.of(id, viewer);
        var page = page(id, plan, edit, viewer);
        if (edit.equals(WHOLE)) {
            return page.addObject("form", PlanInput.of(plan));
        }
        var item = plan.item(edit);
        if (item.isPresent()) {
            return editing(page, id, plan, item.get().kind(), viewer).addObject("form", PlanItemInput.of(item.get()));
        }
        return PlanItemKind.ofPlural(edit)
                .map(kind -> editing(page, id, plan, kind, viewer).addObject("form", PlanItemInput.empty(kind, viewer)))
                .orElse(page);
    }

    /** The plan as a whole as it was typed, with what is wrong with it. */
    ModelAndView refused(AccountId id, BindingResult errors, RuleBroken broken, Viewer viewer) {
        return refused(page(id, plans.of(id, viewer), WHOLE, viewer), errors, broken);
    }

    /** A part likewise. */
    ModelAndView refused(
            AccountId id, PlanItemKind kind, String edit, BindingResult errors, RuleBroken broken, Viewer viewer) {
        var plan = plans.of(id, viewer);
        return refused(editing(page(id, plan, edit, viewer), id, plan, kind, viewer), errors, broken);
    }

    private static ModelAndView refused(ModelAndView page, BindingResult errors, RuleBroken broken) {
        FormErrors.add(broken, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(AccountId id, AccountPlanView plan, String edit, Viewer viewer) {
        return pages.around(id.ref(), AccountPlansWebConfiguration.PLAN, "accountplans/_plan :: plan", viewer)
                .addObject("plan", plan)
                .addObject("kinds", PlanItemKind.values())
                .addObject("edit", edit);
    }

    private ModelAndView editing(
            ModelAndView page, AccountId id, AccountPlanView plan, PlanItemKind kind, Viewer viewer) {
        page.addObject(
                        "states",
                        kind.states().stream()
                                .map(state -> Choice.keyed(state.key(), state.label()))
                                .toList())
                .addObject(
                        "degrees",
                        Stream.of(Degree.values())
                                .map(degree -> Choice.keyed(degree.key(), degree.label()))
                                .toList());
        return kind != PlanItemKind.INITIATIVE
                ? page
                : page.addObject(
                                "goals",
                                plan.of(PlanItemKind.GOAL).stream()
                                        .map(goal -> Choice.of(
                                                goal.id().toString(),
                                                goal.details().title()))
                                        .toList())
                        .addObject(
                                "owners",
                                people.choices(viewer).stream()
                                        .map(person -> Choice.of(person.id().toString(), person.name()))
                                        .toList())
                        .addObject("deals", deals.of(id, plan, viewer));
    }
}
