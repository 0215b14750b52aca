package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.CandidateQuery;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Notice;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who decides on a deal. */
@Controller
@RequestMapping("/opportunities/{id}/buying-group")
class BuyingGroupController {

    private final BuyingGroupPages pages;
    private final CandidateQuery candidates;
    private final Additions additions;

    BuyingGroupController(BuyingGroupPages pages, CandidateQuery candidates, Additions additions) {
        this.pages = pages;
        this.candidates = candidates;
        this.additions = additions;
    }

    /** @param role which the form to add somebody is to be filled with */
    @GetMapping
    ModelAndView show(@PathVariable OpportunityId id, @RequestParam(defaultValue = "") String role, Viewer viewer) {
        return pages.group(id, AddForm.as(role), viewer);
    }

    @GetMapping("/map")
    ModelAndView map(@PathVariable OpportunityId id, Viewer viewer) {
        return pages.map(id, viewer);
    }

    @GetMapping("/panel")
    ModelAndView panel(@PathVariable OpportunityId id, Viewer viewer) {
        return new ModelAndView("buyinggroups/_panel :: panel").addObject("group", pages.read(id, viewer));
    }

    @ResponseBody
    @GetMapping("/lookup")
    List<Choice> lookup(@PathVariable OpportunityId id, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        return Choices.people(candidates.of(id, q, viewer));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable OpportunityId id,
            @ModelAttribute("addForm") AddForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            var contact = additions.add(id, form, viewer);
            Notice.of("buyinggroups.added").into(flash);
            return new ModelAndView("redirect:" + id.ref().url() + "/buying-group/" + contact);
        } catch (RuleBroken broken) {
            return BuyingGroupPages.refused(pages.group(id, form, viewer), errors, broken);
        }
    }
}
