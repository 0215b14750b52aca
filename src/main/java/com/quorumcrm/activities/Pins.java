package com.quorumcrm.activities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what matters at the top of a record's timeline, for everybody who sees both. */
@Service
@Transactional
public class Pins {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Clock clock;

    Pins(JdbcClient jdbc, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Nothing happens to what is pinned already. */
    public void pin(ActivityId activity, RecordRef record, Viewer viewer) {
        require(activity, record, viewer);
        jdbc.sql("""
                        insert into activity_pin (activity_id, record_id, pinned_at, pinned_by)
                        values (:activity, :record, :now, :by) on conflict do nothing""")
                .param("activity", activity.id())
                .param("record", record.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
    }

    public void unpin(ActivityId activity, RecordRef record, Viewer viewer) {
        require(activity, record, viewer);
        jdbc.sql("delete from activity_pin where activity_id = :activity and record_id = :record")
                .param("activity", activity.id())
                .param("record", record.id())
                .update();
    }

    private void require(ActivityId activity, RecordRef record, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        visibility.requireRead(record, viewer);
        visibility.requireEdit(activity.ref(), viewer);
    }
}
