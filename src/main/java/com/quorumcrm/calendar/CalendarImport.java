package com.quorumcrm.calendar;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.Priority;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes meetings over from a calendar file: each once, however often it is sent. */
@Service
@Transactional
public class CalendarImport {

    private final Activities activities;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarImport(Activities activities, MessageSource messages, JdbcClient jdbc, Clock clock) {
        this.activities = activities;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param known were taken over before
     * @param repeating of those that were added, only the first of several was
     */
    public record Outcome(int added, int known, int repeating) {}

    /** @throws RuleBroken when the file cannot be read; then nothing is taken over */
    public Outcome take(InputStream file, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        int added = 0;
        int repeating = 0;
        var events = CalendarFile.read(file, viewer.zone());
        for (var event : events) {
            if (isNew(event, viewer)) {
                activities.add(meeting(event, viewer), viewer);
                note(event, viewer);
                added++;
                repeating += event.repeats() ? 1 : 0;
            }
        }
        return new Outcome(added, events.size() - added, repeating);
    }

    private AddActivity meeting(CalendarFile.Event event, Viewer viewer) {
        var title = event.title().isBlank()
                ? messages.getMessage("calendar.import.untitled", null, viewer.locale())
                : event.title();
        var details = new ActivityDetails(
                ActivityType.MEETING,
                title,
                event.text(),
                event.day(),
                event.start(),
                event.minutes(),
                null,
                Priority.NORMAL,
                null,
                event.confidential(),
                event.place(),
                null);
        return new AddActivity(details, held(event, viewer), null, null, Set.of(), Set.of(), null);
    }

    /** What is over was held; null for what is to come. */
    private @Nullable Instant held(CalendarFile.Event event, Viewer viewer) {
        var start = event.start();
        var from =
                start != null ? start : event.day().atStartOfDay(viewer.zone()).toInstant();
        return from.isBefore(clock.instant()) ? from : null;
    }

    private boolean isNew(CalendarFile.Event event, Viewer viewer) {
        return !jdbc.sql("select exists (select from imported_event where user_id = :viewer and uid = :uid)")
                .param("viewer", viewer.id().id())
                .param("uid", event.uid())
                .query(Boolean.class)
                .single();
    }

    private void note(CalendarFile.Event event, Viewer viewer) {
        if (!event.uid().isEmpty()) {
            jdbc.sql("""
                            insert into imported_event (user_id, uid, imported_at) values (:viewer, :uid, :now)""")
                    .param("viewer", viewer.id().id())
                    .param("uid", event.uid())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
