package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place of a company.
 *
 * @param lines street and the like
 */
@Embeddable
public record AccountAddress(
        @Enumerated(EnumType.STRING) Kind kind,
        @Nullable String lines,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String country) {

    public enum Kind {
        HEADQUARTERS,
        BILLING,
        SHIPPING,
        OFFICE,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return "accounts.address." + key();
        }
    }

    public AccountAddress {
        lines = Text.lines(lines);
        city = Text.line(city);
        postalCode = Text.line(postalCode);
        country = Text.line(country);
    }

    public boolean isEmpty() {
        return Stream.of(lines, city, postalCode, country).allMatch(part -> part == null);
    }

    void check(String field, Rules rules) {
        rules.atMost(field + "lines", lines, 300);
        rules.atMost(field + "city", city, 120);
        rules.atMost(field + "postalCode", postalCode, 20);
        rules.atMost(field + "country", country, 80);
    }
}
