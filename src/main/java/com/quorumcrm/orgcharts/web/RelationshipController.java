package com.quorumcrm.orgcharts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.RelationshipId;
import com.quorumcrm.orgcharts.RelationshipQuery;
import com.quorumcrm.orgcharts.Relationships;
import com.quorumcrm.web.RecordPages;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a person is to others, and others to them. */
@Controller
@RequestMapping("/contacts/{id}/relationships")
class RelationshipController {

    private final RecordPages pages;
    private final RelationshipQuery query;
    private final Relationships relationships;
    private final Acquaintances acquaintances;

    RelationshipController(
            RecordPages pages, RelationshipQuery query, Relationships relationships, Acquaintances acquaintances) {
        this.pages = pages;
        this.query = query;
        this.relationships = relationships;
        this.acquaintances = acquaintances;
    }

    @GetMapping
    ModelAndView list(@PathVariable ContactId id, Viewer viewer) {
        var form = RelationshipForm.empty();
        return page(id, form, viewer).addObject("form", form);
    }

    @GetMapping("/panel")
    ModelAndView panel(@PathVariable ContactId id, Viewer viewer) {
        return new ModelAndView("orgcharts/_relationships :: panel")
                .addObject("contactId", id)
                .addObject("relationships", query.of(id, viewer));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable ContactId id,
            @ModelAttribute("form") RelationshipForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        if (errors.hasErrors()) {
            return OrgChartPages.refused(page(id, form, viewer), errors, null);
        }
        try {
            relationships.add(form.command(id), viewer);
        } catch (RuleBroken broken) {
            return OrgChartPages.refused(page(id, form, viewer), errors, broken);
        }
        return new ModelAndView(relationships(id));
    }

    @PostMapping("/{relationshipId}/removal")
    String remove(@PathVariable ContactId id, @PathVariable RelationshipId relationshipId, Viewer viewer) {
        relationships.remove(relationshipId, viewer);
        return relationships(id);
    }

    private ModelAndView page(ContactId id, RelationshipForm form, Viewer viewer) {
        return pages.around(
                        id.ref(), OrgChartsWebConfiguration.RELATIONSHIPS, "orgcharts/_relationships :: page", viewer)
                .addObject("relationships", query.of(id, viewer))
                .addObject("kinds", RelationshipForm.kinds())
                .addObject("strengths", RelationshipForm.strengths())
                .addObject("others", acquaintances.of(id, form.toId(), viewer));
    }

    private static String relationships(ContactId id) {
        return "redirect:" + id.ref().url() + "/relationships";
    }
}
