package com.quorumcrm.activities;

import org.jspecify.annotations.Nullable;

/**
 * Say that something was done.
 *
 * @param version null whatever it is by now
 * @param outcome null for the usual one of its type
 * @param note added to what the activity says
 */
public record CompleteActivity(
        ActivityId activity,
        @Nullable Long version,
        @Nullable Outcome outcome,
        @Nullable String note) {}
