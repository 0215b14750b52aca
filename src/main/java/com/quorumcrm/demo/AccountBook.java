package com.quorumcrm.demo;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the accounts: in groups up to three levels deep and alone, each with a rep in whose territory it lies. */
final class AccountBook {

    /** Of twelve accounts in a row, whose subsidiary each is; -1 for nobody's. */
    private static final List<Integer> PARENTS = List.of(-1, 0, 0, 0, 2, -1, 5, -1, -1, -1, -1, -1);

    private static final int FAMILIAR = 120;
    private static final int TRIES = 12;

    private final Times times;
    private final Latin latin;
    private final CompanyNames names;
    private final List<Country> countries;
    private final Weighted<Country> anyCountry;
    private final Weighted<Account.Type> types = Weighted.of(List.of(Account.Type.values()), AccountBook::weight);
    private final Map<String, Weighted<Rep>> repsOfCountry;
    private final Weighted<Rep> anyRep;
    private final List<Account> accounts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private AccountBook(Times times, Latin latin, List<Country> countries, List<Rep> reps) {
        this.times = times;
        this.latin = latin;
        this.names = new CompanyNames();
        this.countries = countries;
        this.anyCountry = Weighted.of(countries, Country::weight);
        this.anyRep = Weighted.of(reps, Rep::weight);
        this.repsOfCountry = countries.stream().collect(toMap(Country::name, country -> repsOf(country, reps)));
    }

    static List<Account> fill(int size, Times times, Latin latin, List<Country> countries, List<Rep> reps) {
        var book = new AccountBook(times, latin, countries, reps);
        for (int number = 0; number < size; number++) {
            book.accounts.add(book.account(number));
        }
        return List.copyOf(book.accounts);
    }

    private Weighted<Rep> repsOf(Country country, List<Rep> reps) {
        var there = reps.stream()
                .filter(rep -> rep.territory().contains(country.name()))
                .toList();
        return there.isEmpty() ? anyRep : Weighted.of(there, Rep::weight);
    }

    private Account account(int number) {
        var chance = Chance.of("account", number);
        var parent = parent(number);
        var country = parent == null ? anyCountry.any(chance) : countryBelow(parent, chance);
        var name = name(number, parent, country, chance);
        var createdAt = times.between(times.start(), times.start().plusDays(14), chance);
        var employees = (int) chance.around(parent == null ? 700 : 250, 1.2) + 12;
        return new Account(
                number,
                chance.id(createdAt),
                name,
                parent == null ? types.any(chance) : kin(parent.type(), chance),
                parent == null ? null : parent.id(),
                parent == null ? 0 : parent.depth() + 1,
                Objects.requireNonNull(repsOfCountry.get(country.name())).any(chance),
                country,
                chance.of(country.cities()),
                latin.slug(name.inShort()) + ".example",
                phone(country, chance),
                employees,
                chance.between(1921, 2015),
                1 + (int) (employees * chance.around(0.21, 0.3)),
                createdAt);
    }

    private @Nullable Account parent(int number) {
        var inBlock = PARENTS.get(number % PARENTS.size());
        return inBlock < 0 ? null : accounts.get(number - number % PARENTS.size() + inBlock);
    }

    private Country countryBelow(Account parent, Chance chance) {
        if (!parent.name().isLatin() || chance.in(0.55)) {
            return parent.country();
        }
        var others = countries.stream()
                .filter(country -> names.isLatin(country.name()))
                .toList();
        return chance.of(others);
    }

    private CompanyNames.Name name(int number, @Nullable Account parent, Country country, Chance chance) {
        var name = candidate(number, parent, country, chance);
        for (int tries = 0; tries < TRIES && taken.contains(name.text()); tries++) {
            name = candidate(number, parent, country, chance);
        }
        taken.add(name.text());
        return name;
    }

    private CompanyNames.Name candidate(int number, @Nullable Account parent, Country country, Chance chance) {
        if (parent != null) {
            return names.subsidiary(parent.name(), country.name(), chance);
        }
        return number >= FAMILIAR && chance.in(0.6)
                ? names.rare(country.name(), chance)
                : names.common(country.name(), chance);
    }

    private static Account.Type kin(Account.Type parent, Chance chance) {
        return parent.buys() && chance.in(0.6) ? Account.Type.CUSTOMER : parent;
    }

    static String phone(Country country, Chance chance) {
        return "%s 555 %04d".formatted(country.dial(), chance.between(0, 9999));
    }

    private static double weight(Account.Type type) {
        return switch (type) {
            case CUSTOMER -> 62;
            case PROSPECT -> 27;
            case PARTNER -> 5;
            case RESELLER -> 4;
            case COMPETITOR -> 2;
        };
    }
}
