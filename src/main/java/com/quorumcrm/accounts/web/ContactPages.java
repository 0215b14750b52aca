package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.accounts.ContactQuery;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPanels;
import com.quorumcrm.web.Tab;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every part of a person's page shows. */
@Component
class ContactPages {

    private final ContactQuery contacts;
    private final ContactFacts facts;
    private final RecordPanels panels;

    ContactPages(ContactQuery contacts, ContactFacts facts, RecordPanels panels) {
        this.contacts = contacts;
        this.facts = facts;
        this.panels = panels;
    }

    /** @param part one of overview, activity */
    ModelAndView page(ContactId id, String part, Viewer viewer) {
        var contact = contacts.find(id, viewer);
        return new ModelAndView("accounts/contact")
                .addObject("contact", contact)
                .addObject("home", FactHome.of(contact))
                .addObject("facts", facts.of(contact))
                .addObject("reports", contacts.reportsOf(id, viewer))
                .addObject("panels", panels.on(RecordKind.CONTACT))
                .addObject("part", part)
                .addObject("tabs", tabs(id, part));
    }

    private static List<Tab> tabs(ContactId id, String part) {
        var url = id.ref().url();
        return List.of(
                Tab.of("accounts.show.overview", url, part.equals("overview")),
                Tab.of("accounts.show.activity", url + "/activity", part.equals("activity")));
    }
}
