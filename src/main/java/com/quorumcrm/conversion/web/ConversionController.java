package com.quorumcrm.conversion.web;

import com.quorumcrm.conversion.ConversionUndo;
import com.quorumcrm.conversion.LeadConversion;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads that become companies, people and deals. */
@Controller
@RequestMapping("/leads/{id}/convert")
class ConversionController {

    private final LeadConversion conversion;
    private final ConversionUndo undo;
    private final LeadQuery leads;
    private final ConversionPages pages;

    ConversionController(LeadConversion conversion, ConversionUndo undo, LeadQuery leads, ConversionPages pages) {
        this.conversion = conversion;
        this.undo = undo;
        this.leads = leads;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView choose(@PathVariable LeadId id, Viewer viewer) {
        return pages.choosing(leads.editable(id, viewer), viewer);
    }

    @PostMapping
    ModelAndView convert(
            @PathVariable LeadId id,
            @ModelAttribute("form") ConvertForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var lead = leads.editable(id, viewer);
        try {
            conversion.convert(form.command(id), viewer);
            Notice.of("conversion.done", lead.name())
                    .undoneBy(id.ref().url() + "/convert/undo")
                    .into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return pages.refused(form, lead, viewer);
        }
    }

    @PostMapping("/undo")
    String takeBack(@PathVariable LeadId id, Viewer viewer, RedirectAttributes flash) {
        undo.undo(id, viewer);
        Notice.of("conversion.undone").into(flash);
        return "redirect:" + id.ref().url();
    }
}
