package com.quorumcrm.activities;

import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened on a record, the latest first.
 *
 * @param upcoming what is still to be done, what is due first; on the first page only
 * @param pinned what somebody has pinned to the record; on the first page only
 * @param titles the names of the records that entries are about
 * @param mayAdd whether the viewer may log and plan activities
 * @param next where it goes on, null at the end
 */
public record TimelinePage(
        RecordRef record,
        TimelineFilter filter,
        List<ActivityView> upcoming,
        List<ActivityView> pinned,
        List<Entry> entries,
        Map<RecordRef, String> titles,
        boolean mayAdd,
        @Nullable Cursor next) {

    /** Something that was done, or something that was changed. */
    public record Entry(
            Instant at,
            UUID id,
            @Nullable ActivityView activity,
            @Nullable RecordChange change) {}

    public TimelinePage {
        upcoming = List.copyOf(upcoming);
        pinned = List.copyOf(pinned);
        entries = List.copyOf(entries);
        titles = Map.copyOf(titles);
    }

    public List<ActivityType> types() {
        return List.of(ActivityType.values());
    }

    /** The name of the record of a change, null where it is the record of the page. */
    public @Nullable String titleOf(RecordRef other) {
        return other.equals(record) ? null : titles.get(other);
    }
}
