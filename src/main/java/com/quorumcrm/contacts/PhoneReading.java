package com.quorumcrm.contacts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.phones.Regions;
import com.quorumcrm.phones.Telephony;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads telephone numbers by the country of the company that a person belongs to, or else by ours. Numbers that cannot be
 * read are left as they are.
 */
@Component
public class PhoneReading {

    private final JdbcClient jdbc;
    private final Regions regions;

    PhoneReading(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    /** Can it be kept as the number of somebody of this company? */
    public boolean understands(String number, @Nullable AccountId account) {
        var region = account == null
                ? home()
                : Objects.requireNonNullElseGet(countries(Set.of(account.id())).get(account.id()), this::home);
        return Telephony.read(number, region).isPresent();
    }

    /** @param kept numbers that stay as they are */
    ContactDetails read(ContactDetails details, Set<String> kept) {
        return kept.containsAll(details.numbers()) ? details : read(details, kept, countries(List.of(details)));
    }

    /** The rows of a file, whose companies are looked up together. */
    List<IncomingContact> read(List<IncomingContact> rows) {
        var countries = countries(rows.stream()
                .map(IncomingContact::details)
                .filter(details -> !details.phones().isEmpty())
                .toList());
        return rows.stream()
                .map(row -> row.with(read(row.details(), Set.of(), countries)))
                .toList();
    }

    /** Our own country, by its ISO 3166 code. */
    String home() {
        return regions.home();
    }

    private ContactDetails read(ContactDetails details, Set<String> kept, Map<UUID, String> countries) {
        var region = details.affiliations().stream()
                .sorted((one, other) -> Boolean.compare(other.primary(), one.primary()))
                .map(place -> countries.get(place.account().id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::home);
        return details.calling(details.phones().stream()
                .map(phone -> kept.contains(phone.number()) ? phone : phone.read(region))
                .toList());
    }

    private Map<UUID, String> countries(List<ContactDetails> people) {
        var accounts = people.stream()
                .flatMap(details -> details.affiliations().stream())
                .map(place -> place.account().id())
                .collect(Collectors.toSet());
        return accounts.isEmpty() ? Map.of() : countries(accounts);
    }

    private Map<UUID, String> countries(Collection<UUID> accounts) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select id, country from account where id = any(cast(:ids as uuid[])) and country is not null")
                .param("ids", PostgresArrays.uuids(accounts))
                .query(row -> {
                    var account = row.getObject("id", UUID.class);
                    regions.of(row.getString("country")).ifPresent(code -> found.put(account, code));
                });
        return found;
    }
}
