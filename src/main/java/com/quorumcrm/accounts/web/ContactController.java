package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.accounts.ContactQuery;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPanels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ContactController {

    private final ContactQuery contacts;
    private final ContactFacts facts;
    private final RecordPanels panels;

    ContactController(ContactQuery contacts, ContactFacts facts, RecordPanels panels) {
        this.contacts = contacts;
        this.facts = facts;
        this.panels = panels;
    }

    @GetMapping("/contacts/{id}")
    String show(@PathVariable ContactId id, Viewer viewer, Model model) {
        var contact = contacts.find(id, viewer);
        model.addAttribute("contact", contact);
        model.addAttribute("home", FactHome.of(contact));
        model.addAttribute("facts", facts.of(contact));
        model.addAttribute("reports", contacts.reportsOf(id, viewer));
        model.addAttribute("panels", panels.on(RecordKind.CONTACT));
        return "accounts/contact";
    }
}
