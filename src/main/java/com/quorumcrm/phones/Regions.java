package com.quorumcrm.phones;

import com.quorumcrm.identity.OrganisationSettings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By the habits of which country a number is read: by its ISO 3166 code. */
@Component
public class Regions {

    private static final String NO_REGION = "ZZ";
    private static final Map<String, String> REGIONS = regions();

    private final OrganisationSettings organisation;

    Regions(OrganisationSettings organisation) {
        this.organisation = organisation;
    }

    /** Our own country. */
    public String home() {
        var country = organisation.current().locale().getCountry();
        return country.isEmpty() ? NO_REGION : country;
    }

    /** @param country as people write it: its code or its name in one of many languages */
    public Optional<String> of(@Nullable String country) {
        return country == null
                ? Optional.empty()
                : Optional.ofNullable(REGIONS.get(country.strip().toLowerCase(Locale.ROOT)));
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
