package com.quorumcrm.duplicates.web;

import org.jspecify.annotations.Nullable;

/**
 * One field of two records side by side.
 *
 * @param key of the field, as in the API; null for what is not chosen
 * @param label its name
 * @param other whether the other record's value is proposed: this one has none
 */
record MergeRow(
        @Nullable String key,
        String label,
        @Nullable String ours,
        @Nullable String theirs,
        boolean other) {

    static final String OTHER = "other";

    static MergeRow of(@Nullable String key, String label, @Nullable String ours, @Nullable String theirs) {
        return new MergeRow(key, label, ours, theirs, ours == null && theirs != null);
    }

    public boolean differs() {
        return ours == null ? theirs != null : !ours.equals(theirs);
    }
}
