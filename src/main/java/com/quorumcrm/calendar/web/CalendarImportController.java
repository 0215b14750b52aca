package com.quorumcrm.calendar.web;

import com.quorumcrm.calendar.CalendarImport;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a calendar file over. */
@Controller
@RequestMapping("/calendar/import")
class CalendarImportController {

    private static final long LARGEST = 2 << 20;

    private final CalendarImport calendar;

    CalendarImportController(CalendarImport calendar) {
        this.calendar = calendar;
    }

    @GetMapping
    String show(Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        return "calendar/import";
    }

    @PostMapping
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        viewer.require(Permission.EDIT_ACTIVITIES);
        try (var content = content(file)) {
            var outcome = calendar.take(content, viewer);
            Notice.of("calendar.import.done", outcome.added(), outcome.known(), outcome.repeating())
                    .into(flash);
            return "redirect:/calendar";
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("breach", broken.breaches().getFirst());
            return "calendar/import";
        }
    }

    private static InputStream content(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new RuleBroken("file", "kernel.rule.required");
        }
        if (file.getSize() > LARGEST) {
            throw new RuleBroken("file", "calendar.import.large");
        }
        return file.getInputStream();
    }
}
