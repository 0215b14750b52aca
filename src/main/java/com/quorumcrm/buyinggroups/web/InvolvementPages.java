package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.InvolvementQuery;
import com.quorumcrm.buyinggroups.StandingRoles;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.web.RecordPages;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page with the deals that a person is on. */
@Component
class InvolvementPages {

    private final RecordPages pages;
    private final InvolvementQuery involvements;
    private final StandingRoles standing;
    private final ContactQuery contacts;

    InvolvementPages(RecordPages pages, InvolvementQuery involvements, StandingRoles standing, ContactQuery contacts) {
        this.contacts = contacts;
        this.pages = pages;
        this.involvements = involvements;
        this.standing = standing;
    }

    ModelAndView page(ContactId id, DepartureForm departure, Viewer viewer) {
        var page = pages.around(id.ref(), BuyingGroupsWebConfiguration.DEALS, "buyinggroups/_deals :: deals", viewer);
        return page.addObject("involvements", involvements.of(id, viewer))
                .addObject("standing", new StandingForm(roles(id, contacts.find(id, viewer))))
                .addObject("departure", departure)
                .addObject("mayAnswer", viewer.can(Permission.ANSWER_SUBJECTS))
                .addObject("roles", Choices.roles());
    }

    private List<String> roles(ContactId id, ContactView contact) {
        var place = contact.affiliation();
        return place == null
                ? List.of()
                : standing.of(id, place.account()).stream().map(BuyingRole::key).toList();
    }
}
