package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailQuery;
import com.quorumcrm.mail.Mails;
import com.quorumcrm.platform.Mailer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MailFormController {

    private final Mails mails;
    private final MailQuery query;
    private final Attachments attachments;
    private final MailForms forms;
    private final Mailer mailer;

    MailFormController(Mails mails, MailQuery query, Attachments attachments, MailForms forms, Mailer mailer) {
        this.mails = mails;
        this.query = query;
        this.attachments = attachments;
        this.forms = forms;
        this.mailer = mailer;
    }

    @GetMapping("/mails/new")
    ModelAndView empty(@ModelAttribute("form") MailForm form, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var answered = form.answers() == null
                ? null
                : query.find(Objects.requireNonNull(form.command().answers()), viewer);
        var started = answered == null ? addressed(form) : Answer.to(answered, form);
        return forms.page(started, Set.of(), viewer, HttpStatus.OK).addObject("form", started);
    }

    private static MailForm addressed(MailForm form) {
        return form.contact() == null || !Objects.requireNonNull(form.to()).isEmpty()
                ? form
                : form.to(List.of(form.contact()), "");
    }

    @PostMapping("/mails")
    ModelAndView send(
            @ModelAttribute("form") MailForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var whole = form;
        try {
            whole = form.with(attachments.keep(files, form.attachedIds(), viewer));
            var id = mails.send(whole.command(), viewer);
            Notice.of("mail.sent." + mailer.state()).into(flash);
            return new ModelAndView("redirect:" + id.url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
        }
        return forms.page(whole, Set.of(), viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
