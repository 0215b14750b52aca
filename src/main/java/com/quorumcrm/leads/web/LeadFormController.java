package com.quorumcrm.leads.web;

import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class LeadFormController {

    private final Leads leads;
    private final LeadQuery query;
    private final LeadForms forms;
    private final LeadConflict conflict;
    private final FieldForms fields;

    LeadFormController(Leads leads, LeadQuery query, LeadForms forms, LeadConflict conflict, FieldForms fields) {
        this.leads = leads;
        this.query = query;
        this.forms = forms;
        this.conflict = conflict;
        this.fields = fields;
    }

    /** Rows are read by the constructor, which drops empty ones; nothing is to be set afterwards. */
    @InitBinder
    void bindByConstructorOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /** What the address says is filled in already. */
    @GetMapping("/leads/new")
    ModelAndView empty(@ModelAttribute("form") LeadForm form, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        var custom = fields.opening(RecordKind.LEAD, viewer);
        return forms.adding(form, custom, viewer, HttpStatus.OK);
    }

    @PostMapping("/leads")
    ModelAndView add(
            @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash)
            throws BindException {
        viewer.require(Permission.EDIT_LEADS);
        refuseUnreadable(errors);
        var custom = fields.read(RecordKind.LEAD, null, request.getParameterMap(), viewer);
        try {
            var id = leads.add(form.adding().holding(custom.given(viewer.locale())), viewer);
            Notice.of("leads.added", query.find(id, viewer).name()).into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return forms.adding(form, custom.refusedFor(broken), viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/leads/{id}/edit")
    ModelAndView edit(@PathVariable LeadId id, Viewer viewer) {
        var lead = query.editable(id, viewer);
        var form = LeadForm.of(lead);
        return forms.changing(form, forms.custom(lead, viewer), lead, viewer, HttpStatus.OK)
                .addObject("form", form);
    }

    @PostMapping("/leads/{id}")
    ModelAndView change(
            @PathVariable LeadId id,
            @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash)
            throws BindException {
        var lead = query.editable(id, viewer);
        refuseUnreadable(errors);
        var custom = fields.read(RecordKind.LEAD, null, request.getParameterMap(), viewer);
        try {
            leads.change(form.changing(lead).holding(custom.given(viewer.locale())), viewer);
            Notice.of("leads.changed").into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return forms.changing(form, custom.refusedFor(broken), lead, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            return conflict.page(form, custom, lead, viewer);
        }
    }

    /** Whatever people type is text to this form: anything else was not typed into it. */
    private static void refuseUnreadable(BindingResult errors) throws BindException {
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
    }
}
