package com.quorumcrm.partners.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.partners.ChangePartner;
import com.quorumcrm.partners.PartnerRelationId;
import com.quorumcrm.partners.Partners;
import com.quorumcrm.partners.RemovePartner;
import com.quorumcrm.web.Notice;
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

/** What a company is to others. */
@Controller
@RequestMapping("/accounts/{id}/partners")
class PartnerController {

    private final PartnerPages pages;
    private final Partners partners;

    PartnerController(PartnerPages pages, Partners partners) {
        this.pages = pages;
        this.partners = partners;
    }

    @GetMapping
    ModelAndView show(@PathVariable AccountId id, @RequestParam(defaultValue = "") String edit, Viewer viewer) {
        return pages.show(id, edit, viewer);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable AccountId id,
            @ModelAttribute("form") PartnerInput form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        partners.requireEdit(id, viewer);
        try {
            partners.add(form.adding(id), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, PartnerPages.NEW, form, errors, broken, viewer);
        }
        return saved(id, flash);
    }

    @PostMapping("/{relationId}")
    ModelAndView change(
            @PathVariable AccountId id,
            @PathVariable PartnerRelationId relationId,
            @ModelAttribute("form") PartnerInput form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        partners.requireEdit(id, viewer);
        try {
            partners.change(new ChangePartner(id, relationId, version, form.terms()), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, relationId.toString(), form, errors, broken, viewer);
        }
        return saved(id, flash);
    }

    @PostMapping("/{relationId}/removal")
    ModelAndView remove(
            @PathVariable AccountId id,
            @PathVariable PartnerRelationId relationId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        partners.remove(new RemovePartner(id, relationId, version), viewer);
        return saved(id, flash);
    }

    private static ModelAndView saved(AccountId id, RedirectAttributes flash) {
        Notice.of("partners.saved").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/partners");
    }
}
