package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailTemplateId;
import com.quorumcrm.mail.MailTemplates;
import com.quorumcrm.mail.Mails;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Puts a template into a mail that is being written. */
@Controller
class MailDraftController {

    private final Mails mails;
    private final MailTemplates templates;
    private final MailForms forms;

    MailDraftController(Mails mails, MailTemplates templates, MailForms forms) {
        this.mails = mails;
        this.templates = templates;
        this.forms = forms;
    }

    /** What was written stays, below. */
    @PostMapping("/mails/draft")
    ModelAndView fill(@ModelAttribute("form") MailForm form, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        if (form.template() == null) {
            return forms.page(form, Set.of(), viewer, HttpStatus.OK);
        }
        var template = templates.find(MailTemplateId.of(form.template()), viewer);
        var subject = mails.fill(template.subject(), form.command(), viewer);
        var body = mails.fill(template.body(), form.command(), viewer);
        var missing = new LinkedHashSet<>(subject.missing());
        missing.addAll(body.missing());
        var filled = form.saying(
                isBlank(form.subject()) ? subject.text() : String.valueOf(form.subject()),
                isBlank(form.body()) ? body.text() : body.text() + "\n\n" + form.body());
        return forms.page(filled, missing, viewer, HttpStatus.OK).addObject("form", filled);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
