package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.DisqualifyLead;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.leads.NurtureLead;
import com.quorumcrm.qualification.Desk;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk: one lead at a time, and what is decided about it. */
@Controller
@RequestMapping(DeskPages.PATH)
class DeskController {

    private final Desk desk;
    private final DeskPages pages;
    private final Leads leads;
    private final LeadQuery query;

    DeskController(Desk desk, DeskPages pages, Leads leads, LeadQuery query) {
        this.desk = desk;
        this.pages = pages;
        this.leads = leads;
        this.query = query;
    }

    @GetMapping
    ModelAndView next(@RequestParam(defaultValue = "false") boolean team, Viewer viewer) {
        return pages.page(desk.next(team, viewer).orElse(null), team, viewer);
    }

    @PostMapping("/{id}/postponement")
    String postpone(@PathVariable LeadId id, @RequestParam(defaultValue = "false") boolean team, Viewer viewer) {
        desk.postpone(id, viewer);
        return "redirect:" + DeskPages.url(team);
    }

    @PostMapping("/{id}/disqualification")
    ModelAndView disqualify(
            @PathVariable LeadId id,
            @ModelAttribute("form") AttemptForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var name = query.editable(id, viewer).name();
        return decided(id, form, errors, viewer, () -> {
            leads.disqualify(new DisqualifyLead(id, null, form.reason()), viewer);
            Notice.of("qualification.disqualified", name)
                    .undoneBy(id.ref().url() + "/reopening")
                    .into(flash);
        });
    }

    @PostMapping("/{id}/recycling")
    ModelAndView recycle(
            @PathVariable LeadId id,
            @ModelAttribute("form") AttemptForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var name = query.editable(id, viewer).name();
        return decided(id, form, errors, viewer, () -> {
            leads.nurture(new NurtureLead(id, null, day(form.recycleOn()), form.reason()), viewer);
            Notice.of("qualification.recycled", name)
                    .undoneBy(id.ref().url() + "/reopening")
                    .into(flash);
        });
    }

    private ModelAndView decided(LeadId id, AttemptForm form, BindingResult errors, Viewer viewer, Runnable decision) {
        try {
            decision.run();
            return new ModelAndView("redirect:" + DeskPages.url(form.isTeams()));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            var page = pages.page(id, form.isTeams(), viewer).addObject("form", form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        var text = Text.line(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new RuleBroken("recycleOn", "qualification.rule.day");
        }
    }
}
