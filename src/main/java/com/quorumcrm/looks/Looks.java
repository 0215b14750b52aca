package com.quorumcrm.looks;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers when people look at records. Looks within half an hour are one visit: what was new at its beginning stays
 * marked until its end.
 */
@Service
@Transactional
public class Looks {

    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Clock clock;

    Looks(JdbcClient jdbc, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** When the viewer was here before this visit; nothing on the first one. */
    @Transactional(readOnly = true)
    public Optional<Instant> before(RecordRef record, Viewer viewer) {
        return jdbc.sql("""
                        select case when looked_at < :visit then looked_at else before_at end from record_look
                        where user_id = :viewer and record_id = :record""")
                .param("visit", time(clock.instant().minus(VISIT)))
                .param("viewer", viewer.id().id())
                .param("record", record.id())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .optional()
                .flatMap(found -> found)
                .map(OffsetDateTime::toInstant);
    }

    /** Somebody looks at a record that they have just been shown. */
    public void look(RecordRef record, UserId person) {
        jdbc.sql("""
                        insert into record_look as l (user_id, record_kind, record_id, looked_at)
                        values (:person, :kind, :record, :now)
                        on conflict (user_id, record_id) do update
                        set before_at = case when l.looked_at < :visit then l.looked_at else l.before_at end, looked_at = :now""")
                .param("person", person.id())
                .param("kind", record.kind().name())
                .param("record", record.id())
                .param("now", time(clock.instant()))
                .param("visit", time(clock.instant().minus(VISIT)))
                .update();
    }

    /** Nothing of what has happened until now is new any more. */
    public void see(RecordRef record, Viewer viewer) {
        visibility.requireRead(record, viewer);
        jdbc.sql("""
                        insert into record_look (user_id, record_kind, record_id, looked_at, before_at)
                        values (:viewer, :kind, :record, :now, :now)
                        on conflict (user_id, record_id) do update set before_at = :now, looked_at = :now""")
                .param("viewer", viewer.id().id())
                .param("kind", record.kind().name())
                .param("record", record.id())
                .param("now", time(clock.instant()))
                .update();
    }

    void forget() {
        jdbc.sql("delete from record_look where looked_at < :then")
                .param("then", time(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
