package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.BuyingGroups;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
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

/** Who somebody is on a deal, and how that is known. */
@Controller
@RequestMapping("/opportunities/{id}/buying-group/{contactId}")
class MemberController {

    private final BuyingGroupPages pages;
    private final BuyingGroups groups;

    MemberController(BuyingGroupPages pages, BuyingGroups groups) {
        this.pages = pages;
        this.groups = groups;
    }

    @GetMapping
    ModelAndView show(@PathVariable OpportunityId id, @PathVariable ContactId contactId, Viewer viewer) {
        return pages.member(id, contactId, null, viewer);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable OpportunityId id,
            @PathVariable ContactId contactId,
            @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        groups.requireEdit(id, viewer);
        try {
            groups.set(form.command(id, contactId), viewer);
        } catch (RuleBroken broken) {
            return BuyingGroupPages.refused(pages.member(id, contactId, form, viewer), errors, broken);
        }
        Notice.of("buyinggroups.saved").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/buying-group");
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable OpportunityId id,
            @PathVariable ContactId contactId,
            @RequestParam(required = false) @Nullable Long version,
            Viewer viewer,
            RedirectAttributes flash) {
        groups.remove(id, contactId, version, viewer);
        Notice.of("buyinggroups.removed").into(flash);
        return "redirect:" + id.ref().url() + "/buying-group";
    }
}
