package com.quorumcrm.web;

/**
 * A column of a list.
 *
 * @param key its name in {@code columns=} and {@code sort=}
 * @param label a message key
 * @param numeric right-aligned with tabular digits
 * @param usual shown unless the reader chooses otherwise
 */
public record Column(String key, String label, boolean sortable, boolean numeric, boolean usual) {

    public static Column of(String key, String label) {
        return new Column(key, label, false, false, true);
    }

    public Column sorts() {
        return new Column(key, label, true, numeric, usual);
    }

    public Column ofNumbers() {
        return new Column(key, label, sortable, true, usual);
    }

    /** Shown only when the reader chooses it. */
    public Column onDemand() {
        return new Column(key, label, sortable, numeric, false);
    }
}
