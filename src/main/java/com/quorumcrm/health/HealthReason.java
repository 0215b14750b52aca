package com.quorumcrm.health;

import java.util.Locale;

/** What the health of an account is reckoned from. */
public enum HealthReason {
    /** How long ago somebody called, met or wrote to them. */
    TOUCH,
    /** Open deals that are overdue or stuck. */
    DEALS,
    /** How many people there took part in something lately. */
    CONTACTS,
    /** What was won and lost in the last year. */
    RESULTS,
    /** Tasks whose day has passed. */
    TASKS;

    /** As in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A message key: what it is about. */
    public String label() {
        return "health.reason." + key();
    }
}
