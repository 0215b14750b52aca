package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailTemplate;
import com.quorumcrm.mail.MailTemplateId;
import com.quorumcrm.mail.MailTemplates;
import com.quorumcrm.mail.MergeFields;
import com.quorumcrm.mail.TemplateShared;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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

@Controller
@RequestMapping("/mail-templates")
class TemplateFormController {

    private final MailTemplates templates;

    TemplateFormController(MailTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/new")
    ModelAndView empty(Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        return page(null, viewer, HttpStatus.OK).addObject("form", TemplateForm.empty());
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") TemplateForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        try {
            templates.add(form.command(), viewer);
            Notice.of("mail.template.saved").into(flash);
            return new ModelAndView("redirect:/mail-templates");
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return page(null, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable MailTemplateId id, Viewer viewer) {
        var template = templates.editable(id, viewer);
        return page(template, viewer, HttpStatus.OK).addObject("form", TemplateForm.of(template));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable MailTemplateId id,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var template = templates.editable(id, viewer);
        try {
            templates.change(id, form.version() == null ? -1 : form.version(), form.command(), viewer);
            Notice.of("mail.template.saved").into(flash);
            return new ModelAndView("redirect:/mail-templates");
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return page(template, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(@Nullable MailTemplate template, Viewer viewer, HttpStatus status) {
        var shared = Arrays.stream(TemplateShared.values())
                .filter(each -> templates.mayShare(each, viewer))
                .map(each -> Choice.keyed(each.key(), each.label()))
                .toList();
        var page = new ModelAndView("mail/template-form")
                .addObject("template", template)
                .addObject("shared", shared)
                .addObject("fields", MergeFields.ALL);
        page.setStatus(status);
        return page;
    }
}
