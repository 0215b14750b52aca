package com.quorumcrm.leadforms.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leadforms.LeadFormId;
import com.quorumcrm.leadforms.LeadFormQuery;
import com.quorumcrm.leadforms.PublicForms;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
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

/** Forms, for those who make them. */
@Controller
@RequestMapping(LeadFormPages.PATH)
class LeadFormsController {

    private final PublicForms forms;
    private final LeadFormQuery query;
    private final LeadFormPages pages;

    LeadFormsController(PublicForms forms, LeadFormQuery query, LeadFormPages pages) {
        this.forms = forms;
        this.query = query;
        this.pages = pages;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("forms", query.all(viewer));
        return "leadforms/list";
    }

    @GetMapping("/new")
    ModelAndView empty(HttpServletRequest request, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        return pages.form(null, request, viewer, HttpStatus.OK).addObject("form", FormForm.empty());
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") FormForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        try {
            return saved(forms.add(form.details(), viewer), flash);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return pages.form(null, request, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable LeadFormId id, HttpServletRequest request, Viewer viewer) {
        var form = query.find(id, viewer);
        return pages.form(form, request, viewer, HttpStatus.OK).addObject("form", FormForm.of(form));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable LeadFormId id,
            @ModelAttribute("form") FormForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        var present = query.find(id, viewer);
        try {
            forms.change(id, form.changedOn(), form.details(), viewer);
            return saved(id, flash);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return pages.form(present, request, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable LeadFormId id, Viewer viewer, RedirectAttributes flash) {
        forms.revoke(id, viewer);
        Notice.of("leadforms.revoked").into(flash);
        return "redirect:" + LeadFormPages.PATH + "/" + id;
    }

    @PostMapping("/{id}/opening")
    String open(@PathVariable LeadFormId id, Viewer viewer, RedirectAttributes flash) {
        forms.open(id, viewer);
        Notice.of("leadforms.opened").into(flash);
        return "redirect:" + LeadFormPages.PATH + "/" + id;
    }

    private static ModelAndView saved(LeadFormId id, RedirectAttributes flash) {
        Notice.of("leadforms.saved").into(flash);
        return new ModelAndView("redirect:" + LeadFormPages.PATH + "/" + id);
    }
}
