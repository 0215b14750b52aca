package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.OwnFolders;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own folder of a mail server, from which mail is taken. */
@Controller
@RequestMapping(FolderController.PATH)
class FolderController {

    static final String PATH = "/me/mail/folder";

    private final OwnFolders folders;

    FolderController(OwnFolders folders) {
        this.folders = folders;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var form = folders.of(viewer).map(FolderForm::of).orElseGet(() -> FolderForm.empty(viewer.email()));
        return page(HttpStatus.OK, viewer).addObject("form", form);
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute("form") FolderForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        try {
            folders.save(form.command(), viewer);
            Notice.of("mail.folder.saved").into(flash);
            return new ModelAndView("redirect:" + PATH);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
    }

    @PostMapping("/removal")
    String remove(Viewer viewer, RedirectAttributes flash) {
        folders.remove(viewer);
        Notice.of("mail.folder.removed").into(flash);
        return "redirect:" + PATH;
    }

    private ModelAndView page(HttpStatusCode status, Viewer viewer) {
        return new ModelAndView("mail/folder", status)
                .addObject("folder", folders.of(viewer).orElse(null));
    }
}
