package com.quorumcrm.territories.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.territories.TerritoryId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a territory would do that is drawn but not saved; the form stays as it was typed. */
@Controller
class TerritoryPreviewController {

    private final TerritoryPages pages;

    TerritoryPreviewController(TerritoryPages pages) {
        this.pages = pages;
    }

    @PostMapping({TerritoryController.PATH + "/preview", TerritoryController.PATH + "/{id}/preview"})
    ModelAndView preview(
            @PathVariable(required = false) @Nullable TerritoryId id,
            @ModelAttribute("form") TerritoryInput form,
            BindingResult errors,
            Viewer viewer,
            HttpServletResponse response) {
        viewer.require(Permission.EDIT_TEAMS);
        response.setHeader("HX-Push-Url", "false");
        try {
            return pages.preview(id, form.details(), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, errors, broken, viewer);
        }
    }
}
