package com.quorumcrm.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the contacts, one after the other and never all at once. */
final class ContactBook {

    private record Position(String title, String department) {}

    private final List<Position> positions =
            Vocabulary.read("positions", row -> new Position(row.getField("title"), row.getField("department")));
    private final int size;
    private final List<Account> accounts;
    private final Times times;
    private final PersonNames names;
    private final Latin latin;

    ContactBook(int size, List<Account> accounts, Times times, PersonNames names, Latin latin) {
        this.size = size;
        this.accounts = accounts;
        this.times = times;
        this.names = names;
        this.latin = latin;
    }

    Stream<Contact> contacts() {
        return IntStream.range(0, accounts.size())
                .boxed()
                .flatMap(account -> IntStream.range(first(account), first(account + 1))
                        .mapToObj(number -> contact(number, account)));
    }

    /** Everybody at an account. */
    List<UUID> all(int account) {
        return IntStream.range(first(account), first(account + 1))
                .mapToObj(number -> id(number, account))
                .toList();
    }

    /** Some people at an account, none where we know nobody. */
    List<UUID> some(int account, int atMost, Chance chance) {
        var from = first(account);
        var count = Math.min(first(account + 1) - from, atMost);
        return IntStream.range(from, from + count)
                .mapToObj(number -> id(number, account))
                .limit(chance.between(1, atMost))
                .toList();
    }

    /** Some accounts have many contacts, some few: the bounds between them are not where they would be evenly. */
    private int first(int account) {
        if (account == 0 || account == accounts.size()) {
            return account == 0 ? 0 : size;
        }
        var shift = 0.9 * Chance.of("contacts of", account).fraction() - 0.45;
        return (int) ((account + shift) * size / accounts.size());
    }

    private UUID id(int number, int account) {
        var chance = Chance.of("contact", number);
        return chance.id(createdAt(account, chance));
    }

    private Instant createdAt(int account, Chance chance) {
        var from = times.dayOf(accounts.get(account).createdAt());
        return times.between(from, from.plusDays(30), chance);
    }

    private Contact contact(int number, int account) {
        var chance = Chance.of("contact", number);
        var createdAt = createdAt(account, chance);
        var id = chance.id(createdAt);
        var company = accounts.get(account);
        var name = names.any(company.country().name(), chance);
        var position = positions.get((number - first(account) + account) % positions.size());
        return new Contact(
                id,
                name,
                company,
                position.title(),
                position.department(),
                boss(number, account, chance),
                address(name, company.domain()),
                chance.in(0.1) ? address(name, "mail.example") : null,
                AccountBook.phone(company.country(), chance),
                AccountBook.phone(company.country(), chance),
                times.dayOf(createdAt),
                chance.id(createdAt),
                chance.in(0.08) ? former(company, createdAt, chance) : null,
                createdAt);
    }

    private @Nullable UUID boss(int number, int account, Chance chance) {
        return number == first(account) || chance.in(0.4) ? null : id(first(account), account);
    }

    private String address(PersonNames.Name name, String domain) {
        var first = name.first();
        return first == null
                ? latin.slug(name.last()) + "@" + domain
                : latin.slug(first) + "." + latin.slug(name.last()) + "@" + domain;
    }

    private Contact.@Nullable Former former(Account now, Instant at, Chance chance) {
        var before = chance.of(accounts);
        return before.equals(now) ? null : new Contact.Former(chance.id(at), before, times.dayOf(at));
    }
}
