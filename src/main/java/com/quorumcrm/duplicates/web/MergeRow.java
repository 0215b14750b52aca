package com.quorumcrm.duplicates.web;

import org.jspecify.annotations.Nullable;

/**
 * One field of two companies side by side.
 *
 * @param key of the field, as in the API
 * @param label a message key
 * @param other whether the other company's value is proposed: this one has none
 */
record MergeRow(
        String key,
        String label,
        @Nullable String ours,
        @Nullable String theirs,
        boolean other) {

    static final String OTHER = "other";

    static MergeRow of(String key, String label, @Nullable String ours, @Nullable String theirs) {
        return new MergeRow(key, label, ours, theirs, ours == null && theirs != null);
    }

    public boolean differs() {
        return ours == null ? theirs != null : !ours.equals(theirs);
    }
}
