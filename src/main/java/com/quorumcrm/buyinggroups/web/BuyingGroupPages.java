package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.AttitudeLog;
import com.quorumcrm.buyinggroups.BuyingGroupQuery;
import com.quorumcrm.buyinggroups.BuyingGroupView;
import com.quorumcrm.buyinggroups.CandidateQuery;
import com.quorumcrm.buyinggroups.GroupMap;
import com.quorumcrm.buyinggroups.SuggestionQuery;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.orgcharts.RelationshipQuery;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.RecordPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a buying group, within the page of its deal. */
@Component
class BuyingGroupPages {

    private final RecordPages pages;
    private final BuyingGroupQuery groups;
    private final CandidateQuery candidates;
    private final SuggestionQuery suggestions;
    private final RelationshipQuery relationships;
    private final AttitudeLog log;
    private final StatementWords words;

    BuyingGroupPages(
            RecordPages pages,
            BuyingGroupQuery groups,
            CandidateQuery candidates,
            SuggestionQuery suggestions,
            RelationshipQuery relationships,
            AttitudeLog log,
            StatementWords words) {
        this.pages = pages;
        this.groups = groups;
        this.candidates = candidates;
        this.suggestions = suggestions;
        this.relationships = relationships;
        this.log = log;
        this.words = words;
    }

    /** The group with the form that adds somebody. */
    ModelAndView group(OpportunityId deal, AddForm form, Viewer viewer) {
        var group = read(deal, viewer);
        var page = around(deal, "group", viewer)
                .addObject("group", group)
                .addObject("addForm", form)
                .addObject("roles", Choices.roles());
        return group.editable()
                ? page.addObject("people", Choices.people(candidates.of(deal, "", viewer)))
                        .addObject("suggestions", suggestions.of(deal, viewer))
                        .addObject("earlier", suggestions.last(deal, viewer).orElse(null))
                : page;
    }

    /** For those who may know what people think. */
    ModelAndView map(OpportunityId deal, Viewer viewer) {
        var group = read(deal, viewer);
        var page = around(deal, "map", viewer).addObject("group", group);
        return group.attitudes()
                ? page.addObject("map", GroupMap.of(group.members(), relationships.within(group.account(), viewer)))
                : page;
    }

    /** @throws NoSuchRecord when this person is not on the deal, or the viewer may not see them */
    ModelAndView member(OpportunityId deal, ContactId contact, @Nullable MemberForm typed, Viewer viewer) {
        var group = read(deal, viewer);
        var member = group.member(contact).orElseThrow(NoSuchRecord::new);
        return around(deal, "member", viewer)
                .addObject("group", group)
                .addObject("member", member)
                .addObject("form", typed == null ? MemberForm.of(member) : typed)
                .addObject("statements", groups.statements(deal, contact, viewer))
                .addObject("words", words)
                .addObject("roles", Choices.roles())
                .addObject("stances", Choices.stances())
                .addObject("influences", Choices.influences())
                .addObject("decisions", Choices.decisions());
    }

    static ModelAndView refused(ModelAndView page, BindingResult errors, RuleBroken broken) {
        FormErrors.add(broken, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    BuyingGroupView read(OpportunityId deal, Viewer viewer) {
        var group = groups.of(deal, viewer);
        log.read(group, viewer);
        return group;
    }

    private ModelAndView around(OpportunityId deal, String fragment, Viewer viewer) {
        var content = "buyinggroups/_%1$s :: %1$s".formatted(fragment);
        return pages.around(deal.ref(), BuyingGroupsWebConfiguration.GROUP, content, viewer);
    }
}
