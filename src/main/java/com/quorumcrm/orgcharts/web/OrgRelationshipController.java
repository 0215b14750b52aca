package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.Relationships;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Relationships between two people of an org chart. */
@Controller
class OrgRelationshipController {

    private final OrgChartPages pages;
    private final Relationships relationships;

    OrgRelationshipController(OrgChartPages pages, Relationships relationships) {
        this.pages = pages;
        this.relationships = relationships;
    }

    @PostMapping("/accounts/{id}/org-chart/relationships")
    ModelAndView add(
            @PathVariable AccountId id,
            @ModelAttribute("relationshipForm") RelationshipForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_CONTACTS);
        if (errors.hasErrors()) {
            return pages.refused(id, form, errors, null, viewer);
        }
        try {
            relationships.add(form.command(), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, form, errors, broken, viewer);
        }
        Notice.of("orgcharts.relationships.added").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/influence");
    }
}
