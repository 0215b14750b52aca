package com.quorumcrm.duplicates;

import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is compared by.
 *
 * @param accounts the companies that they belong to or have belonged to
 */
public record PersonLikeness(@Nullable String name, List<String> emails, List<String> phones, List<UUID> accounts) {

    /** Two signs are a name in many scripts. */
    private static final int SHORTEST_NAME = 2;

    public PersonLikeness {
        name = name == null || name.strip().length() < SHORTEST_NAME ? null : name.strip();
        emails = present(emails).stream()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .toList();
        phones = present(phones);
        accounts = List.copyOf(accounts);
    }

    static PersonLikeness of(ContactView contact) {
        var details = contact.details();
        return new PersonLikeness(
                contact.name(),
                details.emails().stream().map(EmailAddress::address).toList(),
                details.phones().stream().map(PhoneNumber::number).toList(),
                details.affiliations().stream()
                        .map(Affiliation::account)
                        .map(account -> account.id())
                        .toList());
    }

    public boolean isNothing() {
        return name == null && emails.isEmpty() && phones.isEmpty();
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("name", name);
        params.put("emails", PostgresArrays.texts(emails));
        params.put("phones", PostgresArrays.texts(phones));
        params.put("accounts", PostgresArrays.uuids(accounts));
        return params;
    }

    private static List<String> present(Collection<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
