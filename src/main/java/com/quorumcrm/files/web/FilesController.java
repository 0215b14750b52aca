package com.quorumcrm.files.web;

import com.quorumcrm.files.FileQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPages;
import com.quorumcrm.web.RecordPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a record. */
@Controller
class FilesController {

    private final RecordPages pages;
    private final FileQuery query;
    private final Uploads uploads;

    FilesController(RecordPages pages, FileQuery query, Uploads uploads) {
        this.pages = pages;
        this.query = query;
        this.uploads = uploads;
    }

    @GetMapping({"/accounts/{id}/files", "/contacts/{id}/files", "/opportunities/{id}/files", "/leads/{id}/files"})
    ModelAndView list(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return page(RecordPath.of(request, id), viewer).addObject("form", new UploadForm(null));
    }

    @GetMapping({
        "/accounts/{id}/files/panel",
        "/contacts/{id}/files/panel",
        "/opportunities/{id}/files/panel",
        "/leads/{id}/files/panel"
    })
    ModelAndView panel(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        var record = RecordPath.of(request, id);
        return new ModelAndView("files/_panel :: panel")
                .addObject("holder", record)
                .addObject("files", query.of(record, viewer));
    }

    @PostMapping({"/accounts/{id}/files", "/contacts/{id}/files", "/opportunities/{id}/files", "/leads/{id}/files"})
    ModelAndView upload(
            @PathVariable String id,
            @ModelAttribute("form") UploadForm form,
            BindingResult refusals,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var record = RecordPath.of(request, id);
        viewer.require(Permission.EDIT_ACTIVITIES);
        query.of(record, viewer);
        try {
            var given = form.given();
            var attached = uploads.attach(record, given, refusals, viewer);
            notice(given, attached).into(flash);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, refusals);
        }
        if (refusals.hasErrors()) {
            var page = page(record, viewer);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:" + record.url() + "/" + FilesWebConfiguration.TAB);
    }

    private static Notice notice(List<MultipartFile> given, int attached) {
        return given.size() == 1
                ? Notice.of("files.attachedOne", String.valueOf(given.getFirst().getOriginalFilename()))
                : Notice.of("files.attached", attached);
    }

    private ModelAndView page(RecordRef record, Viewer viewer) {
        return pages.around(record, FilesWebConfiguration.TAB, "files/_files :: page", viewer)
                .addObject("holder", record)
                .addObject("files", query.of(record, viewer))
                .addObject("mayAttach", viewer.can(Permission.EDIT_ACTIVITIES));
    }
}
