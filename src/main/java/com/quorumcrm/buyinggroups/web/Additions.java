package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.BuyingGroupQuery;
import com.quorumcrm.buyinggroups.BuyingGroups;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts people on a deal, new ones among them: a person who cannot be put on it is not entered either. */
@Component
class Additions {

    private final BuyingGroups groups;
    private final BuyingGroupQuery query;
    private final Contacts contacts;
    private final TransactionOperations transaction;

    Additions(BuyingGroups groups, BuyingGroupQuery query, Contacts contacts, TransactionOperations transaction) {
        this.groups = groups;
        this.query = query;
        this.contacts = contacts;
        this.transaction = transaction;
    }

    ContactId add(OpportunityId deal, AddForm form, Viewer viewer) {
        groups.requireEdit(deal, viewer);
        var account = query.of(deal, viewer).account();
        return transaction.execute(status -> {
            var contact = form.isNew() ? contacts.add(form.person(account), viewer) : form.contact();
            groups.set(form.command(deal, contact), viewer);
            return contact;
        });
    }
}
