package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.ContactQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPanels;
import com.quorumcrm.web.Tab;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every part of a company's page shows. */
@Component
class AccountPages {

    private final AccountQuery accounts;
    private final ContactQuery contacts;
    private final AccountFacts facts;
    private final RecordPanels panels;

    AccountPages(AccountQuery accounts, ContactQuery contacts, AccountFacts facts, RecordPanels panels) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.facts = facts;
        this.panels = panels;
    }

    /** @param part one of overview, activity, contacts, hierarchy, team */
    ModelAndView page(AccountId id, String part, Viewer viewer) {
        var account = accounts.find(id, viewer);
        var people = contacts.of(id, viewer);
        return new ModelAndView("accounts/show")
                .addObject("account", account)
                .addObject("home", FactHome.of(account))
                .addObject("facts", facts.of(account))
                .addObject("people", people)
                .addObject("panels", panels.on(RecordKind.ACCOUNT))
                .addObject("mayAdd", viewer.can(Permission.EDIT_CONTACTS))
                .addObject("part", part)
                .addObject("tabs", tabs(id, part, people.size()));
    }

    private static List<Tab> tabs(AccountId id, String part, long people) {
        var url = id.ref().url();
        return List.of(
                Tab.of("accounts.show.overview", url, part.equals("overview")),
                Tab.of("accounts.show.activity", url + "/activity", part.equals("activity")),
                Tab.of("accounts.show.contacts", url + "/contacts", people, part.equals("contacts")),
                Tab.of("accounts.show.hierarchy", url + "/hierarchy", part.equals("hierarchy")),
                Tab.of("accounts.show.team", url + "/team", part.equals("team")));
    }
}
