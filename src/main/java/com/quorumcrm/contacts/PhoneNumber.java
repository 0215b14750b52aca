package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.phones.Telephony;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;

/**
 * A telephone number of a person: E.164, followed by {@code ;ext=} and the extension where there is one. Numbers that were
 * kept before they were understood are as they were given.
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

    /** The target of a link that dials it. */
    public String link() {
        return Telephony.link(number);
    }

    /** As it is kept, when it can be read by the habits of the region. */
    PhoneNumber read(String region) {
        return new PhoneNumber(Telephony.read(number, region).orElse(number), kind, primary);
    }

    /** @param known the numbers that are kept already, whatever they are */
    void check(String field, Set<String> known, Rules rules) {
        rules.required(field, number);
        rules.atMost(field, number, 40);
        rules.that(
                number.isEmpty() || Telephony.isKept(number) || known.contains(number),
                field,
                "contacts.rule.phone",
                number);
    }
}
