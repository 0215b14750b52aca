package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountPeople;
import com.quorumcrm.accounts.AccountQuery;
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

/** What every part of a company's page shows. */
@Component
class AccountPages implements RecordPage {

    private final AccountQuery accounts;
    private final AccountPeople people;
    private final AccountFacts facts;
    private final RecordPanels panels;
    private final RecordTabs tabs;
    private final CustomFields fields;

    AccountPages(
            AccountQuery accounts,
            AccountPeople people,
            AccountFacts facts,
            RecordPanels panels,
            RecordTabs tabs,
            CustomFields fields) {
        this.accounts = accounts;
        this.people = people;
        this.facts = facts;
        this.panels = panels;
        this.tabs = tabs;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public ModelAndView page(UUID record, String part, Viewer viewer) {
        return page(new AccountId(record), part, viewer);
    }

    /** @param part one of overview, activity, contacts, hierarchy, team, or the path of a contributed tab */
    ModelAndView page(AccountId id, String part, Viewer viewer) {
        var account = accounts.find(id, viewer);
        var here = people.of(id, viewer);
        return new ModelAndView("accounts/show")
                .addObject("account", account)
                .addObject("home", facts.home(account))
                .addObject("facts", facts.of(account))
                .addObject("phones", facts.phones(account))
                .addObject(
                        "custom",
                        fields.facts(
                                RecordKind.ACCOUNT,
                                AccountFields.held(account),
                                id.ref().url(),
                                viewer))
                .addObject("people", here)
                .addObject("panels", panels.on(RecordKind.ACCOUNT))
                .addObject("mayAdd", viewer.can(Permission.EDIT_CONTACTS))
                .addObject("mayMerge", viewer.can(Permission.MERGE_ACCOUNTS))
                .addObject("part", part)
                .addObject("tabs", tabs.of(id.ref(), part, own(id, part, here.size())));
    }

    private static List<Tab> own(AccountId id, String part, long people) {
        var url = id.ref().url();
        return List.of(
                Tab.of("accounts.show.overview", url, part.equals("overview")),
                Tab.of("accounts.show.activity", url + "/activity", part.equals("activity")),
                Tab.of("accounts.show.contacts", url + "/contacts", people, part.equals("contacts")),
                Tab.of("accounts.show.hierarchy", url + "/hierarchy", part.equals("hierarchy")),
                Tab.of("accounts.show.team", url + "/team", part.equals("team")));
    }
}
