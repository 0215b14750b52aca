package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.TrashContact;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/contacts/{id}/trash")
class ContactTrashController {

    private final Contacts contacts;
    private final ContactQuery query;

    ContactTrashController(Contacts contacts, ContactQuery query) {
        this.contacts = contacts;
        this.query = query;
    }

    @GetMapping
    String ask(@PathVariable ContactId id, Viewer viewer, Model model) {
        model.addAttribute("contact", query.find(id, viewer));
        return "contacts/trash";
    }

    @PostMapping
    String trash(@PathVariable ContactId id, @RequestParam long version, Viewer viewer, RedirectAttributes flash) {
        var name = query.find(id, viewer).name();
        contacts.trash(new TrashContact(id, version), viewer);
        Notice.of("contacts.trashed", name).undoneBy("/trash" + id.ref().url()).into(flash);
        return "redirect:/contacts";
    }
}
