package com.quorumcrm.leadforms.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.leadforms.FormEntries;
import com.quorumcrm.leadforms.LeadFormQuery;
import com.quorumcrm.leadforms.LeadFormView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Forms for people outside: nobody is asked who they are, and no session is made. */
@Controller
@RequestMapping("/f/{token}")
class PublicFormController {

    private final LeadFormQuery forms;
    private final FormEntries entries;

    PublicFormController(LeadFormQuery forms, FormEntries entries) {
        this.forms = forms;
        this.entries = entries;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var form = form(token, response);
        return page(form, PublicEntry.arriving(request), List.of(), entries.stamp(form), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var form = form(token, response);
        var sent = PublicEntry.sent(request);
        try {
            return switch (entries.take(token, sent.entry(request.getRemoteAddr()))) {
                case TAKEN -> new ModelAndView("leadforms/thanks").addObject("form", form);
                case TOO_MANY ->
                    page(
                            form,
                            sent,
                            new RuleBroken(null, "leadforms.rule.many").breaches(),
                            sent.stamp(),
                            HttpStatus.TOO_MANY_REQUESTS);
            };
        } catch (RuleBroken broken) {
            var stamp =
                    broken.breaches().stream().anyMatch(breach -> breach.code().equals("leadforms.rule.again"))
                            ? entries.stamp(form)
                            : sent.stamp();
            return page(form, sent, broken.breaches(), stamp, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private LeadFormView form(String token, HttpServletResponse response) {
        var form = forms.byToken(token).orElseThrow(NoSuchRecord::new);
        Embedding.allow(form.details().sites(), response);
        return form;
    }

    private static ModelAndView page(
            LeadFormView form, PublicEntry sent, List<RuleBroken.Breach> problems, String stamp, HttpStatus status) {
        return new ModelAndView("leadforms/public", status)
                .addObject("form", form)
                .addObject("sent", sent)
                .addObject("problems", new Problems(problems))
                .addObject("stamp", stamp);
    }
}
