package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.contacts.ContactListQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.ListExport;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ListPages;
import com.quorumcrm.web.Listing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ContactListController {

    private static final Set<String> UNSEEN = Set.of("accountId", "reportsToId");

    private final ContactListQuery contacts;
    private final OwnerChoices owners;
    private final AccountChoices names;
    private final FieldLists fields;

    ContactListController(ContactListQuery contacts, OwnerChoices owners, AccountChoices names, FieldLists fields) {
        this.contacts = contacts;
        this.owners = owners;
        this.names = names;
        this.fields = fields;
    }

    @GetMapping("/contacts")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var own = ListPages.shown(ContactListQuery.DEFINITION, UNSEEN, request.getParameterMap());
        var definition = fields.page(own, RecordKind.CONTACT, viewer);
        var state = definition.read(request.getParameterMap());
        var listing = Listing.of(definition, state, contacts.countedList(state, viewer))
                .offering("ownerId", owners.filter(state.all("ownerId"), viewer))
                .offering("accountId", names.chosen(state.all("accountId"), viewer));
        var values = listing.rows().stream().map(ContactView::custom).toList();
        model.addAttribute("custom", fields.table(RecordKind.CONTACT, state, values, viewer));
        model.addAttribute("listing", fields.named(listing, RecordKind.CONTACT, viewer));
        model.addAttribute("export", ListExport.url(state, viewer));
        model.addAttribute("views", ListPages.views(state));
        model.addAttribute(
                "mayPick",
                viewer.can(Permission.EDIT_CONTACTS) && !listing.rows().isEmpty());
        model.addAttribute("mayAdd", viewer.can(Permission.EDIT_CONTACTS));
        return "contacts/list";
    }
}
