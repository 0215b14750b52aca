package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.qualification.AttemptOutcome;
import com.quorumcrm.qualification.Attempts;
import com.quorumcrm.qualification.DeskSettings;
import com.quorumcrm.qualification.TurnQuery;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Attempts to reach a lead, from the desk and from its page. */
@Controller
@RequestMapping("/leads/{id}/attempts")
class AttemptController {

    private final Attempts attempts;
    private final LeadQuery leads;
    private final TurnQuery turns;
    private final DeskSettings settings;
    private final DeskPages pages;

    AttemptController(Attempts attempts, LeadQuery leads, TurnQuery turns, DeskSettings settings, DeskPages pages) {
        this.attempts = attempts;
        this.leads = leads;
        this.turns = turns;
        this.settings = settings;
        this.pages = pages;
    }

    /** The attempts on the lead's page. */
    @GetMapping
    String panel(@PathVariable LeadId id, Viewer viewer, Model model) {
        var lead = leads.find(id, viewer);
        model.addAttribute("lead", lead);
        model.addAttribute("turn", turns.of(lead, viewer));
        model.addAttribute("outcomes", AttemptOutcome.values());
        return "qualification/_attempts :: panel";
    }

    @PostMapping
    ModelAndView log(
            @PathVariable LeadId id,
            @ModelAttribute("form") AttemptForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var name = leads.editable(id, viewer).name();
        try {
            var command = form.command(id, settings.current(), viewer);
            attempts.log(command, viewer);
            Notice.of("qualification.logged." + command.outcome().key(), name).into(flash);
            return new ModelAndView("redirect:"
                    + (form.isAtDesk()
                            ? DeskPages.url(form.isTeams())
                            : id.ref().url()));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            var page = pages.page(id, form.isTeams(), viewer).addObject("form", form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
