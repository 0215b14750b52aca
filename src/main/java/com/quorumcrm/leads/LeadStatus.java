package com.quorumcrm.leads;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Stream;

/** How far a lead has come. */
public enum LeadStatus {
    NEW(""),
    /** Somebody has tried to reach them. */
    WORKING(""),
    /** Not now; to be taken up again on a day. */
    NURTURING("warn"),
    /** Became a customer's person, company or deal. */
    QUALIFIED("good"),
    DISQUALIFIED("bad");

    private final String tone;

    LeadStatus(String tone) {
        this.tone = tone;
    }

    /** Is it still to be worked on? */
    public boolean isOpen() {
        return this == NEW || this == WORKING;
    }

    /** As in URLs and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "leads.status." + key();
    }

    /** The class of the pill that shows it. */
    public String tone() {
        return tone;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static LeadStatus of(String key) {
        return Stream.of(values())
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("status", "leads.status.unknown", key));
    }
}
