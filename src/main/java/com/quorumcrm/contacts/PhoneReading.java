package com.quorumcrm.contacts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads telephone numbers by the country of the company that a person belongs to, or else by ours. Numbers that cannot be
 * read are left as they are.
 */
@Component
public class PhoneReading {

    private static final String NO_REGION = "ZZ";
    private static final Map<String, String> REGIONS = regions();

    private final JdbcClient jdbc;
    private final OrganisationSettings organisation;

    PhoneReading(JdbcClient jdbc, OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
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
        var country = organisation.current().locale().getCountry();
        return country.isEmpty() ? NO_REGION : country;
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
        var regions = new HashMap<UUID, String>();
        jdbc.sql("select id, country from account where id = any(cast(:ids as uuid[])) and country is not null")
                .param("ids", PostgresArrays.uuids(accounts))
                .query(row -> {
                    var region = region(row.getString("country"));
                    var account = row.getObject("id", UUID.class);
                    region.ifPresent(code -> regions.put(account, code));
                });
        return regions;
    }

    private static Optional<String> region(String country) {
        return Optional.ofNullable(REGIONS.get(country.strip().toLowerCase(Locale.ROOT)));
    }

    /** Codes, and the names that countries have in the languages in which people are likely to write them. */
    private static Map<String, String> regions() {
        var languages = Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.of("pt"))
                .toList();
        var regions = new HashMap<String, String>(Map.of("uk", "GB", "usa", "US", "england", "GB"));
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            var country = Locale.of("", code);
            regions.put(code.toLowerCase(Locale.ROOT), code);
            regions.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            languages.forEach(language ->
                    regions.putIfAbsent(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code));
        });
        return Map.copyOf(regions);
    }
}
