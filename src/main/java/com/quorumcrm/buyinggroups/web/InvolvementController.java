package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.Departures;
import com.quorumcrm.buyinggroups.StandingRoles;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What depends on a person, and what they are at their company. */
@Controller
@RequestMapping("/contacts/{id}/deals")
class InvolvementController {

    private final InvolvementPages pages;
    private final ContactQuery contacts;
    private final StandingRoles standing;
    private final Departures departures;
    private final Clock clock;

    InvolvementController(
            InvolvementPages pages, ContactQuery contacts, StandingRoles standing, Departures departures, Clock clock) {
        this.pages = pages;
        this.contacts = contacts;
        this.standing = standing;
        this.departures = departures;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable ContactId id, Viewer viewer) {
        var yesterday = LocalDate.ofInstant(clock.instant(), viewer.zone()).minusDays(1);
        return pages.page(id, new DepartureForm(yesterday.toString(), null), viewer);
    }

    /** What they are at the company that they belong to first. */
    @PostMapping("/standing-roles")
    String stand(
            @PathVariable ContactId id,
            @ModelAttribute("standing") StandingForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var place = contacts.editable(id, viewer).affiliation();
        if (place == null) {
            throw new NoSuchRecord();
        }
        standing.set(id, place.account(), Choices.roles(form.roles()), viewer);
        Notice.of("buyinggroups.saved").into(flash);
        return "redirect:" + id.ref().url() + "/deals";
    }

    /** They have left; the deals that depend on them are shown. */
    @PostMapping("/departure")
    ModelAndView leave(
            @PathVariable ContactId id,
            @ModelAttribute("departure") DepartureForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var contact = contacts.editable(id, viewer);
        try {
            departures.leave(id, form.version(contact.version()), form.day(), viewer);
        } catch (RuleBroken broken) {
            return BuyingGroupPages.refused(pages.page(id, form, viewer), errors, broken);
        }
        Notice.of("buyinggroups.gone", contact.name()).into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/deals");
    }
}
