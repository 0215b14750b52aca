package com.quorumcrm.buyinggroups;

import java.util.Locale;

/** What can be said of somebody on a deal. A stored format: names never change. */
public enum Aspect {
    ROLES,
    STANCE,
    INFLUENCE,
    DECISION;

    /** The message key of its name. */
    public String label() {
        return "buyinggroups.aspect." + name().toLowerCase(Locale.ROOT);
    }
}
