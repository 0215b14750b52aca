package com.quorumcrm.activities;

import com.quorumcrm.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Give what is to be done to a colleague.
 *
 * @param note what the colleague needs to know, added to what the activity says
 */
public record HandOver(
        ActivityId activity,
        @Nullable Long version,
        UserId to,
        @Nullable String note) {}
