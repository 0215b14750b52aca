package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.phones.Telephony;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Set;

/**
 * Another telephone number of a company than its main one: E.164, followed by {@code ;ext=} and the extension where there is
 * one.
 */
@Embeddable
public record AccountPhone(
        String number, @Enumerated(EnumType.STRING) Kind kind) {

    public enum Kind {
        SALES,
        SUPPORT,
        BILLING,
        FAX,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return "accounts.phone." + key();
        }
    }

    public AccountPhone {
        number = Text.lineOrEmpty(number);
    }

    /** As it is kept, when it can be read by the habits of the region. */
    AccountPhone read(String region) {
        return new AccountPhone(Telephony.read(number, region).orElse(number), kind);
    }

    /** @param known the numbers that are kept already, whatever they are */
    void check(String field, Set<String> known, Rules rules) {
        check(field, number, known, rules);
    }

    static void check(String field, String number, Set<String> known, Rules rules) {
        rules.atMost(field, number, 40);
        rules.that(Telephony.isKept(number) || known.contains(number), field, "accounts.rule.phone", number);
    }
}
