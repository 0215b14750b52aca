package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.AddRelationship;
import com.quorumcrm.orgcharts.RelationshipId;
import com.quorumcrm.orgcharts.RelationshipKind;
import com.quorumcrm.orgcharts.RelationshipQuery;
import com.quorumcrm.orgcharts.Relationships;
import com.quorumcrm.web.RecordPages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
        return pages.around(
                        id.ref(), OrgChartsWebConfiguration.RELATIONSHIPS, "orgcharts/_relationships :: page", viewer)
                .addObject("relationships", query.of(id, viewer))
                .addObject("kinds", List.of(RelationshipKind.values()))
                .addObject("others", acquaintances.of(id, viewer));
    }

    @GetMapping("/panel")
    ModelAndView panel(@PathVariable ContactId id, Viewer viewer) {
        return new ModelAndView("orgcharts/_relationships :: panel")
                .addObject("contactId", id)
                .addObject("relationships", query.of(id, viewer));
    }

    @PostMapping
    String add(
            @PathVariable ContactId id,
            @RequestParam ContactId toId,
            @RequestParam RelationshipKind kind,
            @RequestParam int strength,
            @RequestParam(required = false) @Nullable String note,
            Viewer viewer) {
        relationships.add(new AddRelationship(id, toId, kind, strength, note), viewer);
        return page(id);
    }

    @PostMapping("/{relationshipId}/removal")
    String remove(@PathVariable ContactId id, @PathVariable RelationshipId relationshipId, Viewer viewer) {
        relationships.remove(relationshipId, viewer);
        return page(id);
    }

    private static String page(ContactId id) {
        return "redirect:" + id.ref().url() + "/relationships";
    }
}
