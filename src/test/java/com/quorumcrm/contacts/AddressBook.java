package com.quorumcrm.contacts;

import com.quorumcrm.Cast;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.identity.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters companies and people for tests, as the cast would. */
@Component
public class AddressBook {

    private final Accounts accounts;
    private final Contacts contacts;
    private final Cast cast;
    private final JdbcClient jdbc;

    AddressBook(Accounts accounts, Contacts contacts, Cast cast, JdbcClient jdbc) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    public AccountId account(String name, Cast.Part owner) {
        return account(AccountDetails.named(name, AccountType.CUSTOMER), owner);
    }

    public AccountId subsidiary(String name, AccountId parent, Cast.Part owner) {
        return account(AccountDetails.named(name, AccountType.CUSTOMER).under(parent), owner);
    }

    public AccountId account(AccountDetails details, Cast.Part owner) {
        return accounts.open(new OpenAccount(details, null), cast.viewer(owner));
    }

    public ContactId contact(String lastName, @Nullable AccountId account, Cast.Part owner) {
        var place = account == null ? null : Affiliation.at(account, "Buyer");
        return contact(ContactDetails.of(null, lastName, null, place), owner);
    }

    public ContactId contact(ContactDetails details, Cast.Part owner) {
        return contacts.add(new AddContact(details, null), cast.viewer(owner));
    }

    /** Runs something while nobody reads accounts but those who own, lead, or were let in. */
    public void whileAccountsArePrivate(Runnable something) {
        readable(Readable.PRIVATE);
        try {
            something.run();
        } finally {
            readable(Readable.EVERYONE);
        }
    }

    private void readable(Readable readable) {
        jdbc.sql("update organisation set accounts_readable = :readable")
                .param("readable", readable.name())
                .update();
    }
}
