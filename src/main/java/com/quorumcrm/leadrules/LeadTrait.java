package com.quorumcrm.leadrules;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.stream.Stream;

/** What rules ask of a lead. */
public enum LeadTrait {
    SOURCE("source"),
    CAMPAIGN("campaign"),
    CHANNEL("channel"),
    COUNTRY("country"),
    INDUSTRY("industry"),
    EMPLOYEES("employees"),
    TITLE("title"),
    COMPANY("company"),
    EMAIL_DOMAIN("emailDomain"),
    PHONE("phone"),
    MESSAGE("message"),
    UTM_SOURCE("utmSource"),
    UTM_MEDIUM("utmMedium"),
    REFERRED("referred"),
    CONSENT("consent"),
    /** How often somebody tried to reach them. */
    TRIED("tried"),
    /** How often somebody spoke to them. */
    SPOKEN("spoken"),
    /** For whose it becomes only: its score follows from the others. */
    SCORE("score");

    private final String key;

    LeadTrait(String key) {
        this.key = key;
    }

    /** As in forms. */
    public String key() {
        return key;
    }

    /** The message key of its name. */
    public String label() {
        return "leadrules.trait." + key;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static LeadTrait of(String key) {
        return Stream.of(values())
                .filter(trait -> trait.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("trait", "leadrules.trait.unknown", key));
    }
}
