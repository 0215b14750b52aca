package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Log what was done, or plan what is to be done.
 *
 * @param happenedAt null for something still to be done; a note without it happens now
 * @param assignee whose it is, null for the person who adds it
 * @param about the records it is about
 * @param participants colleagues who take part besides the assignee
 * @param follows what it is a consequence of
 */
public record AddActivity(
        ActivityDetails details,
        @Nullable Instant happenedAt,
        @Nullable Outcome outcome,
        @Nullable UserId assignee,
        Set<RecordRef> about,
        Set<UserId> participants,
        @Nullable ActivityId follows) {

    public AddActivity {
        about = Set.copyOf(about);
        participants = Set.copyOf(participants);
    }

    /** Something to be done about records. */
    public static AddActivity planned(ActivityDetails details, Set<RecordRef> about) {
        return new AddActivity(details, null, null, null, about, Set.of(), null);
    }

    /** Something that was done about records. */
    public static AddActivity done(
            ActivityDetails details, Instant at, @Nullable Outcome outcome, Set<RecordRef> about) {
        return new AddActivity(details, at, outcome, null, about, Set.of(), null);
    }
}
