package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPage;
import com.quorumcrm.web.RecordPanels;
import com.quorumcrm.web.RecordTabs;
import com.quorumcrm.web.Tab;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every part of a person's page shows. */
@Component
class ContactPages implements RecordPage {

    private final ContactQuery contacts;
    private final ContactFacts facts;
    private final RecordPanels panels;
    private final RecordTabs tabs;
    private final CustomFields fields;

    ContactPages(ContactQuery contacts, ContactFacts facts, RecordPanels panels, RecordTabs tabs, CustomFields fields) {
        this.contacts = contacts;
        this.facts = facts;
        this.panels = panels;
        this.tabs = tabs;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public ModelAndView page(UUID record, String part, Viewer viewer) {
        return page(new ContactId(record), part, viewer);
    }

    /** @param part one of overview, activity, or the path of a contributed tab */
    ModelAndView page(ContactId id, String part, Viewer viewer) {
        var contact = contacts.find(id, viewer);
        return new ModelAndView("contacts/show")
                .addObject("contact", contact)
                .addObject("home", facts.home(contact))
                .addObject("facts", facts.of(contact))
                .addObject(
                        "custom",
                        fields.facts(
                                RecordKind.CONTACT,
                                ContactFields.held(contact),
                                id.ref().url(),
                                viewer))
                .addObject("reports", contacts.reportsOf(id, viewer))
                .addObject("panels", panels.on(RecordKind.CONTACT))
                .addObject("mayMerge", viewer.can(Permission.MERGE_CONTACTS))
                .addObject("part", part)
                .addObject("tabs", tabs.of(id.ref(), part, own(id, part)));
    }

    private static List<Tab> own(ContactId id, String part) {
        var url = id.ref().url();
        return List.of(
                Tab.of("contacts.show.overview", url, part.equals("overview")),
                Tab.of("contacts.show.activity", url + "/activity", part.equals("activity")));
    }
}
