package com.quorumcrm.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people who are invited to a meeting are told of it: never the text, which is for colleagues.
 *
 * @param start null for any time of the day
 * @param cancelled it is in the trash
 */
record Meeting(
        UUID id,
        String subject,
        @Nullable String place,
        LocalDate day,
        @Nullable Instant start,
        @Nullable Integer minutes,
        Instant changed,
        boolean cancelled,
        UUID organizer,
        String organizerName,
        String organizerAddress) {

    static final String SELECT = """
            select a.id, a.subject, a.place, a.due_on, a.due_at, a.duration_minutes, a.updated_at, a.deleted_at is not null as cancelled,
                   u.id as organizer, u.name as organizer_name, u.email as organizer_address
            from activity a join app_user u on u.id = a.assignee_id
            where a.id = :activity and a.type = 'MEETING' and a.due_on is not null""";

    static Meeting of(ResultSet row, int number) throws SQLException {
        var start = row.getObject("due_at", OffsetDateTime.class);
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("place"),
                row.getObject("due_on", LocalDate.class),
                start == null ? null : start.toInstant(),
                row.getObject("duration_minutes", Integer.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("cancelled"),
                row.getObject("organizer", UUID.class),
                row.getString("organizer_name"),
                row.getString("organizer_address"));
    }
}
