package com.quorumcrm.mail.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountName;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.mail.Newcomer;
import com.quorumcrm.web.BodyIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page on which somebody who has written is entered. */
record NewcomerForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String address,
        @Nullable String accountId,
        @Nullable String title) {

    static NewcomerForm of(Newcomer newcomer, List<AccountName> companies) {
        var company = companies.isEmpty() ? null : companies.getFirst().id().toString();
        return new NewcomerForm(newcomer.firstName(), newcomer.lastName(), newcomer.address(), company, null);
    }

    AddContact adding() {
        var account = account();
        return new AddContact(
                ContactDetails.of(
                        firstName,
                        lastName == null ? "" : lastName,
                        address == null || address.isBlank() ? null : address,
                        account == null ? null : Affiliation.at(account, title)),
                null);
    }

    @Nullable
    AccountId account() {
        return accountId == null || accountId.isBlank() ? null : BodyIds.read("accountId", accountId, AccountId::of);
    }
}
