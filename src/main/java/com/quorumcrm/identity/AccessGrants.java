package com.quorumcrm.identity;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets single people read or change single records. Whoever calls it has asked before whether the record may be shared. */
@Repository
@Transactional
public class AccessGrants {

    private static final String SELECT = """
            select u.id, u.name, u.email, u.title, g.level, g.role, g.created_at, giver.name as given_by
            from access_grant g join app_user u on u.id = g.user_id join app_user giver on giver.id = g.created_by
            where g.record_kind = :kind and g.record_id = :record""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessGrants(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<GrantView> of(RecordRef record) {
        return on(record, SELECT + " order by quorum_fold(u.name), u.id")
                .query(AccessGrants::view)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<GrantView> of(RecordRef record, UserId person) {
        return on(record, SELECT + " and g.user_id = :person")
                .param("person", person.id())
                .query(AccessGrants::view)
                .optional();
    }

    /** Is this somebody who can be let in: a colleague who has not left? */
    @Transactional(readOnly = true)
    public boolean isHere(UserId person) {
        return jdbc.sql("select exists (select from app_user where id = :person and status <> 'DISABLED')")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }

    /** @param level READ or EDIT, in place of what the person had */
    public void give(RecordRef record, UserId person, Access level, @Nullable String role, UserId by) {
        var now = clock.instant();
        var isNew = on(record, """
                insert into access_grant (record_kind, record_id, user_id, level, role, created_at, created_by)
                values (:kind, :record, :person, :level, :role, :now, :by)
                on conflict (user_id, record_kind, record_id) do update set level = excluded.level, role = excluded.role
                returning xmax = 0""")
                .param("person", person.id())
                .param("level", level.name())
                .param("role", role)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .query(Boolean.class)
                .single();
        if (isNew) {
            events.publishEvent(new AccessGiven(record, person, by, now));
        }
    }

    public void take(RecordRef record, UserId person) {
        on(record, "delete from access_grant where record_kind = :kind and record_id = :record and user_id = :person")
                .param("person", person.id())
                .update();
    }

    private JdbcClient.StatementSpec on(RecordRef record, String sql) {
        return jdbc.sql(sql).param("kind", record.kind().name()).param("record", record.id());
    }

    private static GrantView view(ResultSet row, int number) throws SQLException {
        return new GrantView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("title"),
                Access.valueOf(row.getString("level")),
                row.getString("role"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("given_by"));
    }
}
