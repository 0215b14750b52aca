package com.quorumcrm.calendar;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.signin.FeedLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes somebody's calendar for other programs, with what that person may see at this moment. */
@Repository
@Transactional(readOnly = true)
public class CalendarFeed {

    /** The name under which {@link FeedLinks} keeps its addresses. */
    public static final String NAME = "calendar";

    private static final int MONTHS_BACK = 2;
    private static final int MONTHS_AHEAD = 12;
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FeedLinks links;
    private final Clock clock;

    CalendarFeed(JdbcClient jdbc, Visibility visibility, FeedLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.links = links;
        this.clock = clock;
    }

    /** As iCalendar; empty when the secret is none. */
    public Optional<String> read(String secret) {
        return links.whose(NAME, secret).map(viewer -> ICalendar.feed(events(viewer)));
    }

    private List<FeedEvent> events(Viewer viewer) {
        var scope = visibility.of(viewer);
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return jdbc.sql("""
                        select a.id, a.type, a.subject, a.body, a.place, a.due_on, a.due_at, a.duration_minutes, a.private,
                               a.happened_at is not null as done, a.updated_at
                        from activity a
                        where (a.assignee_id = :viewer or exists (
                                  select from activity_participant p where p.activity_id = a.id and p.user_id = :viewer))
                          and a.type in ('MEETING', 'CALL', 'TASK')
                          and a.due_on between :from and :to and a.deleted_at is null and %s
                        order by a.due_on, a.id limit :most""".formatted(scope.sql(RecordKind.ACTIVITY, "a")))
                .param("from", today.minusMonths(MONTHS_BACK))
                .param("to", today.plusMonths(MONTHS_AHEAD))
                .param("most", MOST)
                .params(scope.params())
                .query(CalendarFeed::event)
                .list();
    }

    private static FeedEvent event(ResultSet row, int number) throws SQLException {
        var at = row.getObject("due_at", OffsetDateTime.class);
        return new FeedEvent(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("body"),
                row.getString("place"),
                row.getObject("due_on", LocalDate.class),
                at == null ? null : at.toInstant(),
                row.getObject("duration_minutes", Integer.class),
                row.getBoolean("private"),
                row.getBoolean("done"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                List.of(row.getString("type")));
    }
}
