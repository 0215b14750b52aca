package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailTemplateId;
import com.quorumcrm.mail.MailTemplates;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/mail-templates")
class TemplateController {

    private final MailTemplates templates;

    TemplateController(MailTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("offered", templates.offered(viewer));
        model.addAttribute("mayAdd", viewer.can(Permission.EDIT_ACTIVITIES));
        return "mail/templates";
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable MailTemplateId id, Viewer viewer, RedirectAttributes flash) {
        templates.delete(id, viewer);
        Notice.of("mail.template.deleted")
                .undoneBy("/mail-templates/" + id + "/return")
                .into(flash);
        return "redirect:/mail-templates";
    }

    @PostMapping("/{id}/return")
    String restore(@PathVariable MailTemplateId id, Viewer viewer, RedirectAttributes flash) {
        templates.restore(id, viewer);
        Notice.of("mail.template.restored").into(flash);
        return "redirect:/mail-templates";
    }
}
