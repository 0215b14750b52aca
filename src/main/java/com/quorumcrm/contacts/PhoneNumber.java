package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A telephone number of a person, as it was given.
 *
 * @param primary the one to call; at most one of a person's numbers is
 */
@Embeddable
public record PhoneNumber(
        String number,
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "is_primary") boolean primary) {

    public enum Kind {
        WORK,
        MOBILE,
        PRIVATE,
        OTHER
    }

    public PhoneNumber {
        number = Text.lineOrEmpty(number);
    }

    public static PhoneNumber work(String number) {
        return new PhoneNumber(number, Kind.WORK, true);
    }

    void check(String field, Rules rules) {
        rules.required(field, number);
        rules.atMost(field, number, 40);
    }
}
