package com.quorumcrm.demo;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How accounts and contacts become rows. */
final class AccountTables {

    /** One of the addresses or numbers of a contact. */
    record Reach(Contact contact, int position, String text, String kind) {}

    /** A contact's place at one account. */
    record Place(Contact contact, boolean primary) {}

    static final Table<Account> ACCOUNT = new Table<>(
            "account",
            "id, version, name, type, parent_id, owner_id, industry, segment, country, city, website, phone, employees,"
                    + " founded_year, revenue, revenue_currency, custom_values, created_at, created_by, updated_at, updated_by",
            account -> new Object[] {
                account.id(),
                0,
                account.name().text(),
                account.type(),
                account.parent(),
                account.owner().id(),
                account.name().industry(),
                account.segment(),
                account.country().name(),
                account.city(),
                "https://www." + account.domain(),
                account.phone(),
                account.employees(),
                account.foundedYear(),
                account.revenue() * 1_000_000L,
                Rates.BASE,
                CustomFacts.of(account),
                account.createdAt(),
                account.owner().id(),
                account.createdAt(),
                account.owner().id()
            });

    static final Table<Contact> CONTACT = new Table<>(
            "contact",
            "id, version, first_name, last_name, owner_id, account_id, account_owner_id, reports_to_id, language, zone,"
                    + " created_at, created_by, updated_at, updated_by",
            contact -> new Object[] {
                contact.id(),
                0,
                contact.name().first(),
                contact.name().last(),
                contact.account().owner().id(),
                contact.account().id(),
                contact.account().owner().id(),
                contact.reportsTo(),
                contact.account().country().language(),
                contact.account().country().zone(),
                contact.createdAt(),
                contact.account().owner().id(),
                contact.createdAt(),
                contact.account().owner().id()
            });

    static final Table<Reach> EMAIL = reach("contact_email", "address");
    static final Table<Reach> PHONE = reach("contact_phone", "number");

    static final Table<Place> AFFILIATION = new Table<>(
            "affiliation",
            "id, contact_id, account_id, title, department, valid_from, valid_to, is_primary",
            AccountTables::affiliation);

    private AccountTables() {}

    private static Table<Reach> reach(String table, String column) {
        return new Table<>(
                table, "contact_id, position, %s, kind, is_primary".formatted(column), reach -> new Object[] {
                    reach.contact().id(), reach.position(), reach.text(), reach.kind(), reach.position() == 0
                });
    }

    private static @Nullable Object[] affiliation(Place place) {
        var contact = place.contact();
        var former = contact.former();
        return place.primary() || former == null
                ? new Object[] {
                    contact.affiliation(),
                    contact.id(),
                    contact.account().id(),
                    contact.title(),
                    contact.department(),
                    contact.since(),
                    null,
                    true
                }
                : new Object[] {
                    former.affiliation(),
                    contact.id(),
                    former.account().id(),
                    contact.title(),
                    contact.department(),
                    null,
                    former.until(),
                    false
                };
    }

    static Stream<Reach> emails(Contact contact) {
        var work = new Reach(contact, 0, contact.email(), "WORK");
        return contact.privateEmail() == null
                ? Stream.of(work)
                : Stream.of(work, new Reach(contact, 1, contact.privateEmail(), "PRIVATE"));
    }

    static Stream<Reach> phones(Contact contact) {
        return Stream.of(
                new Reach(contact, 0, contact.phone(), "WORK"), new Reach(contact, 1, contact.mobile(), "MOBILE"));
    }

    static Stream<Place> places(Contact contact) {
        return contact.former() == null
                ? Stream.of(new Place(contact, true))
                : Stream.of(new Place(contact, true), new Place(contact, false));
    }
}
