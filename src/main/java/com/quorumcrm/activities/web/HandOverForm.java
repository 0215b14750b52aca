package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.HandOver;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The page on which something to do is given to a colleague.
 *
 * @param body what the colleague needs to know
 */
record HandOverForm(
        @Nullable String assigneeId,
        @Nullable String body,
        @Nullable Long version) {

    HandOver command(ActivityId activity) {
        if (assigneeId == null || assigneeId.isBlank()) {
            throw new RuleBroken("assigneeId", "kernel.rule.required");
        }
        return new HandOver(activity, version, UserId.of(assigneeId), body);
    }
}
