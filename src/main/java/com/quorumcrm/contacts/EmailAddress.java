package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;

/**
 * An e-mail address of a person.
 *
 * @param primary the one to write to; at most one of a person's addresses is
 */
@Embeddable
public record EmailAddress(
        String address,
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "is_primary") boolean primary) {

    /** Not deliverable: one at sign between two parts, none of them with blanks or brackets. */
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,253}");

    public enum Kind {
        WORK,
        PRIVATE,
        OTHER
    }

    public EmailAddress {
        address = Text.lineOrEmpty(address);
    }

    public static EmailAddress work(String address) {
        return new EmailAddress(address, Kind.WORK, true);
    }

    void check(String field, Rules rules) {
        rules.atMost(field, address, 254);
        rules.that(PLAUSIBLE.matcher(address).matches(), field, "contacts.rule.email");
    }
}
