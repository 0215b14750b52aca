package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ContactFormController {

    private final Contacts contacts;
    private final ContactQuery query;
    private final ContactForms forms;
    private final ContactConflict conflict;
    private final FieldForms fields;

    ContactFormController(
            Contacts contacts, ContactQuery query, ContactForms forms, ContactConflict conflict, FieldForms fields) {
        this.contacts = contacts;
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

    @GetMapping("/contacts/new")
    ModelAndView empty(@RequestParam(required = false) @Nullable AccountId account, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var form = ContactForm.empty(viewer, account);
        var custom = fields.opening(RecordKind.CONTACT, viewer);
        return forms.adding(form, custom, viewer, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/contacts")
    ModelAndView add(
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash)
            throws BindException {
        viewer.require(Permission.EDIT_CONTACTS);
        refuseUnreadable(errors);
        var custom = fields.read(RecordKind.CONTACT, null, request.getParameterMap(), viewer);
        try {
            var id = contacts.add(form.adding().holding(custom.given(viewer.locale())), viewer);
            Notice.of("contacts.added", query.find(id, viewer).name()).into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return forms.adding(form, custom.refusedFor(broken), viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/contacts/{id}/edit")
    ModelAndView edit(@PathVariable ContactId id, Viewer viewer) {
        var contact = query.editable(id, viewer);
        var form = ContactForm.of(contact);
        return forms.changing(form, forms.custom(contact, viewer), contact, viewer, HttpStatus.OK)
                .addObject("form", form);
    }

    @PostMapping("/contacts/{id}")
    ModelAndView change(
            @PathVariable ContactId id,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash)
            throws BindException {
        var contact = query.editable(id, viewer);
        refuseUnreadable(errors);
        var custom = fields.read(RecordKind.CONTACT, null, request.getParameterMap(), viewer);
        try {
            contacts.change(form.changing(contact).holding(custom.given(viewer.locale())), viewer);
            Notice.of("contacts.changed").into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return forms.changing(form, custom.refusedFor(broken), contact, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            return conflict.page(form, custom, contact, viewer);
        }
    }

    /** Whatever people type is text to this form: anything else was not typed into it. */
    private static void refuseUnreadable(BindingResult errors) throws BindException {
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
    }
}
