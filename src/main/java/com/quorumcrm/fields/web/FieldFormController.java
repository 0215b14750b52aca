package com.quorumcrm.fields.web;

import com.quorumcrm.fields.ChangeField;
import com.quorumcrm.fields.DefineField;
import com.quorumcrm.fields.FieldId;
import com.quorumcrm.fields.FieldQuery;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.Fields;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping(FieldPages.PATH)
class FieldFormController {

    private final FieldPages pages;
    private final FieldQuery query;
    private final Fields fields;

    FieldFormController(FieldPages pages, FieldQuery query, Fields fields) {
        this.pages = pages;
        this.query = query;
        this.fields = fields;
    }

    /** First asks for the type: what else is asked depends on it. */
    @GetMapping("/new")
    ModelAndView add(@RequestParam String kind, @RequestParam(required = false) @Nullable String type, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        var of = pages.kind(kind);
        return type == null
                ? pages.types(of)
                : pages.adding(DefinitionForm.empty(FieldType.ofKey(type)), of, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView define(
            @RequestParam String kind,
            @ModelAttribute("form") DefinitionForm form,
            BindingResult unread,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_FIELDS);
        var of = pages.kind(kind);
        try {
            fields.define(new DefineField(of, form.details()), viewer);
            Notice.of("fields.notice.defined").into(flash);
            return new ModelAndView("redirect:" + FieldPages.url(of));
        } catch (RuleBroken broken) {
            var errors = errors(form);
            FormErrors.add(broken, errors);
            return pages.adding(form, of, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
        }
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable FieldId id, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        var field = query.get(id);
        return pages.changing(pages.formOf(field, viewer), field, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable FieldId id,
            @ModelAttribute("form") DefinitionForm form,
            BindingResult unread,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_FIELDS);
        var field = query.get(id);
        var errors = errors(form);
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            fields.change(new ChangeField(id, form.version(), form.details()), viewer);
            Notice.of("fields.notice.changed").into(flash);
            return new ModelAndView("redirect:" + FieldPages.url(field.kind()));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
        } catch (Stale stale) {
            errors.reject("fields.rule.stale");
            status = HttpStatus.CONFLICT;
        }
        return pages.changing(form, field, status).addAllObjects(errors.getModel());
    }

    /** Spring's own cannot be asked about a form whose rows are records. */
    private static BindingResult errors(DefinitionForm form) {
        return new BeanPropertyBindingResult(form.roomy(), "form");
    }
}
