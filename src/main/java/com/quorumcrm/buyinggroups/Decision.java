package com.quorumcrm.buyinggroups;

import com.quorumcrm.web.Keys;

/** How somebody has decided. */
public enum Decision {
    FOR("good"),
    AGAINST("bad"),
    NOT_YET("");

    private final String tone;

    Decision(String tone) {
        this.tone = tone;
    }

    /** As in forms and in the API. */
    public String key() {
        return Keys.of(this);
    }

    /** The message key of its name. */
    public String label() {
        return "buyinggroups.decision." + key();
    }

    /** The class of its pill. */
    public String tone() {
        return tone;
    }

    /** @throws com.quorumcrm.kernel.NotUnderstood when there is none of this key */
    public static Decision of(String key) {
        return Keys.read("decision", key, Decision.class);
    }
}
