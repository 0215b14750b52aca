package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.exchange.Imports;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.FileTooLarge;
import com.quorumcrm.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a file in. */
@Controller
class UploadController {

    private static final String PAGE = "exchange/new";

    private final ImportStarter starter;

    UploadController(ImportStarter starter) {
        this.starter = starter;
    }

    @GetMapping("/imports/new")
    String empty(Viewer viewer, Model model) {
        viewer.require(Permission.IMPORT);
        model.addAttribute("form", new UploadForm(null, null));
        return page(viewer, model);
    }

    @PostMapping("/imports")
    String upload(
            @ModelAttribute("form") UploadForm form,
            BindingResult problems,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.IMPORT);
        try {
            return "redirect:/imports/" + starter.upload(form.given(), form.known(), viewer);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, problems);
        } catch (FileTooLarge large) {
            problems.rejectValue("file", "exchange.new.large", new Object[] {Imports.LARGEST_FILE / 1024 / 1024}, null);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(viewer, model);
    }

    private static String page(Viewer viewer, Model model) {
        model.addAttribute("types", types(viewer));
        return PAGE;
    }

    static List<ImportType> types(Viewer viewer) {
        return Arrays.stream(ImportType.values())
                .filter(type -> viewer.can(type.permission()))
                .toList();
    }
}
