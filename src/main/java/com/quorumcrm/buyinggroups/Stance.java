package com.quorumcrm.buyinggroups;

import com.quorumcrm.web.Keys;

/** Where somebody stands. Unknown is not neutral: nobody has found out yet. */
public enum Stance {
    CHAMPION("good"),
    SUPPORTER("good"),
    NEUTRAL(""),
    SCEPTIC("warn"),
    OPPONENT("bad"),
    UNKNOWN("");

    private final String tone;

    Stance(String tone) {
        this.tone = tone;
    }

    /** As in forms and in the API. */
    public String key() {
        return Keys.of(this);
    }

    /** The message key of its name. */
    public String label() {
        return "buyinggroups.stance." + key();
    }

    /** The class of its pill. */
    public String tone() {
        return tone;
    }

    /** @throws com.quorumcrm.kernel.NotUnderstood when there is none of this key */
    public static Stance of(String key) {
        return Keys.read("stance", key, Stance.class);
    }
}
