package com.quorumcrm.opportunities.web;

import com.quorumcrm.accounts.AccountPerson;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactName;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the customer takes part in a deal, and who else could. */
@Component
class DealContacts {

    /** @param others the people of the account who are not on the deal */
    record People(List<ContactName> on, List<Choice> others) {}

    private final ContactQuery contacts;

    DealContacts(ContactQuery contacts) {
        this.contacts = contacts;
    }

    People of(OpportunityView deal, Viewer viewer) {
        var names = contacts.names(deal.contacts(), viewer);
        var ofAccount = contacts.of(deal.accountId(), viewer);
        var on = deal.contacts().stream()
                .filter(names::containsKey)
                .map(id -> new ContactName(id, String.valueOf(names.get(id)), title(id, ofAccount)))
                .toList();
        var others = ofAccount.stream()
                .filter(person -> !person.former() && deal.contacts().stream().noneMatch(id -> isSame(person, id)))
                .map(person -> Choice.of(person.person().id().toString(), person.name(), person.title()))
                .toList();
        return new People(on, others);
    }

    private static boolean isSame(AccountPerson person, ContactId id) {
        return person.person().equals(id.ref());
    }

    private static @Nullable String title(ContactId id, List<AccountPerson> ofAccount) {
        return ofAccount.stream()
                .filter(person -> isSame(person, id))
                .map(AccountPerson::title)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
