package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountListQuery;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.ListExport;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.AddedColumns;
import com.quorumcrm.web.ListPages;
import com.quorumcrm.web.Listing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AccountListController {

    private static final Set<String> UNSEEN = Set.of("name", "parentId");

    private final AccountListQuery accounts;
    private final OwnerChoices owners;
    private final AccountChoices names;
    private final FieldLists fields;
    private final AddedColumns added;
    private final PhoneLines phones;

    AccountListController(
            AccountListQuery accounts,
            OwnerChoices owners,
            AccountChoices names,
            FieldLists fields,
            AddedColumns added,
            PhoneLines phones) {
        this.accounts = accounts;
        this.owners = owners;
        this.names = names;
        this.fields = fields;
        this.added = added;
        this.phones = phones;
    }

    @GetMapping("/accounts")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var own = ListPages.shown(AccountListQuery.DEFINITION, UNSEEN, request.getParameterMap());
        var definition = added.with(fields.page(own, RecordKind.ACCOUNT, viewer), RecordKind.ACCOUNT, viewer);
        var state = definition.read(request.getParameterMap());
        var listing = Listing.of(definition, state, accounts.countedList(state, viewer))
                .offering("ownerId", owners.filter(state.all("ownerId"), viewer))
                .offering("parentId", names.chosen(state.all("parentId"), viewer));
        var values = listing.rows().stream().map(AccountView::custom).toList();
        model.addAttribute("custom", fields.table(RecordKind.ACCOUNT, state, values, viewer));
        var ids = listing.rows().stream().map(account -> account.id().id()).toList();
        model.addAttribute("added", added.cells(RecordKind.ACCOUNT, listing.shown(), ids, viewer));
        model.addAttribute("phones", listing.shows("phone") ? phones(listing.rows()) : Map.of());
        model.addAttribute("listing", fields.named(listing, RecordKind.ACCOUNT, viewer));
        model.addAttribute("export", ListExport.url(state, viewer));
        model.addAttribute("views", ListPages.views(state));
        model.addAttribute(
                "mayPick",
                viewer.can(Permission.EDIT_ACCOUNTS) && !listing.rows().isEmpty());
        model.addAttribute("mayOpen", viewer.can(Permission.EDIT_ACCOUNTS));
        return "accounts/list";
    }

    private Map<AccountId, PhoneLines.Line> phones(List<AccountView> accounts) {
        var lines = new HashMap<AccountId, PhoneLines.Line>();
        for (var account : accounts) {
            var line = phones.main(account);
            if (line != null) {
                lines.put(account.id(), line);
            }
        }
        return lines;
    }
}
