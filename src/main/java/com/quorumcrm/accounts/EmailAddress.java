package com.quorumcrm.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

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
        rules.that(Text.isEmail(address), field, "accounts.rule.email");
    }
}
