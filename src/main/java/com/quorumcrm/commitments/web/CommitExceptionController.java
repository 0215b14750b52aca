package com.quorumcrm.commitments.web;

import com.quorumcrm.commitments.CommitExceptions;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager lets a deal be counted on without its committee. */
@Controller
@RequestMapping("/opportunities/{id}/commit-exception")
class CommitExceptionController {

    private final CommitExceptions exceptions;
    private final OpportunityQuery deals;
    private final RecordPages pages;

    CommitExceptionController(CommitExceptions exceptions, OpportunityQuery deals, RecordPages pages) {
        this.exceptions = exceptions;
        this.deals = deals;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable OpportunityId id, Viewer viewer) {
        return page(id, new CommitExceptionForm(null), viewer);
    }

    @PostMapping
    ModelAndView give(
            @PathVariable OpportunityId id,
            @ModelAttribute("form") CommitExceptionForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        deals.editable(id, viewer);
        try {
            exceptions.give(id, form.reason(), viewer);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            var page = page(id, form, viewer);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Notice.of("commitments.given").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/commit-exception");
    }

    @PostMapping("/removal")
    String takeBack(@PathVariable OpportunityId id, Viewer viewer, RedirectAttributes flash) {
        exceptions.takeBack(id, viewer);
        Notice.of("commitments.taken").into(flash);
        return "redirect:" + id.ref().url() + "/commit-exception";
    }

    private ModelAndView page(OpportunityId id, CommitExceptionForm form, Viewer viewer) {
        return pages.around(id.ref(), "buying-group", "commitments/_exception :: exception", viewer)
                .addObject("form", form)
                .addObject("exception", exceptions.of(id, viewer).orElse(null))
                .addObject("mayGive", exceptions.mayGive(id, viewer));
    }
}
