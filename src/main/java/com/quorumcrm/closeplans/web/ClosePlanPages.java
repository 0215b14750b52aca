package com.quorumcrm.closeplans.web;

import com.quorumcrm.closeplans.ClosePlanQuery;
import com.quorumcrm.closeplans.ClosePlanView;
import com.quorumcrm.closeplans.Side;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.RecordPages;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page of a deal with its close plan, one step of which can be a form. */
@Component
class ClosePlanPages {

    /** What is edited when a step is added. */
    static final String NEW = "new";

    private final RecordPages pages;
    private final ClosePlanQuery plans;
    private final PersonQuery people;
    private final OrganisationSettings organisation;
    private final Clock clock;

    ClosePlanPages(
            RecordPages pages,
            ClosePlanQuery plans,
            PersonQuery people,
            OrganisationSettings organisation,
            Clock clock) {
        this.pages = pages;
        this.plans = plans;
        this.people = people;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param edit the id of the step that is a form, {@link #NEW} for one more, else none is */
    ModelAndView show(OpportunityId deal, String edit, Viewer viewer) {
        var plan = plans.of(deal, viewer);
        var form = plan.step(edit).map(StepInput::of).orElseGet(() -> StepInput.empty(viewer));
        return page(deal, plan, edit, viewer).addObject("form", form);
    }

    ModelAndView refused(OpportunityId deal, String edit, BindingResult errors, RuleBroken broken, Viewer viewer) {
        FormErrors.add(broken, errors);
        var page = page(deal, plans.of(deal, viewer), edit, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(OpportunityId deal, ClosePlanView plan, String edit, Viewer viewer) {
        return pages.around(deal.ref(), ClosePlansWebConfiguration.PLAN, "closeplans/_plan :: plan", viewer)
                .addObject("plan", plan)
                .addObject("today", organisation.current().today(clock))
                .addObject("edit", edit)
                .addObject(
                        "sides",
                        Stream.of(Side.values())
                                .map(side -> Choice.keyed(Keys.of(side), side.label()))
                                .toList())
                .addObject(
                        "owners",
                        people.choices(viewer).stream()
                                .map(person -> Choice.of(person.id().toString(), person.name()))
                                .toList())
                .addObject(
                        "people",
                        plans.people(deal, viewer).entrySet().stream()
                                .map(person -> Choice.of(person.getKey().toString(), person.getValue()))
                                .toList());
    }
}
