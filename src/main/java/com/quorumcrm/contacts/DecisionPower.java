package com.quorumcrm.contacts;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody can do for or against a purchase, the most powerful first. */
public enum DecisionPower {
    DECIDES,
    RECOMMENDS,
    INFLUENCES,
    INFORMED,
    /** Nobody has found out yet, which is not the same as none. */
    UNKNOWN;

    /** As in URLs and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "contacts.power." + key();
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** @throws NotUnderstood when there is no such power */
    public static DecisionPower of(String key) {
        return Stream.of(values())
                .filter(power -> power.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("decisionPower", "contacts.power.none", key));
    }
}
