package com.quorumcrm.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.quorumcrm.identity.EmailAddress;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.platform.JsonRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the intake of people reads and writes, many rows to a statement. */
@Component
class PeopleIntakeStatements {

    /** The end of addresses of people whose real one is not known; no mail can ever reach them (RFC 2606). */
    static final String NOWHERE = "@imported.invalid";

    private static final String FIND = """
            with r as materialized (
                select r.*, lower(normalize(email, NFKC)) as folded_email, quorum_fold(name) as folded_name
                from json_to_recordset(cast(:rows as json)) as r("row" bigint, email text, name text)),
            named as (
                select r."row", (array_agg(u.id))[1] as id, count(*) > 1 as several
                from r join app_user u on quorum_fold(u.name) = r.folded_name
                where r.email is null or u.email like :nowhere
                group by r."row"),
            found as (
                select r."row", coalesce(e.id, n.id) as id, e.id is null and n.several as several
                from r
                left join app_user e on %1$s = r.folded_email
                left join named n on n."row" = r."row")
            select f."row", f.several, u.id, u.version, u.email, u.name, u.title, u.manager_id, u.team_id,
                   (to_jsonb(u) - 'password_hash')::text as before
            from found f join app_user u on u.id = f.id
            for update of u""".formatted(EmailAddress.KEY_SQL.replace("email", "e.email"));

    private static final String CREATE = """
            insert into app_user (id, version, email, name, title, status, roles, manager_id, team_id, created_at, updated_at)
            select id, 0, email, name, title, 'INVITED', string_to_array(roles, ','), manager_id, team_id, :now, :now
            from json_to_recordset(cast(:rows as json))
                as r(id uuid, email text, name text, title text, roles text, manager_id uuid, team_id uuid)""";

    private static final String CHANGE = """
            update app_user u
            set email = r.email, name = r.name, title = r.title, manager_id = r.manager_id, team_id = r.team_id,
                version = u.version + 1, updated_at = :now
            from json_to_recordset(cast(:rows as json))
                as r(id uuid, email text, name text, title text, manager_id uuid, team_id uuid)
            where u.id = r.id""";

    private static final String UNDO_ROWS =
            "json_to_recordset(cast(:rows as json)) as r(id uuid, version bigint, before text)";

    private final JdbcClient jdbc;
    private final JsonRows json;

    PeopleIntakeStatements(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Somebody who is here already and whom a row of a file is about.
     *
     * @param several whether more than one person could be meant
     * @param before all that is known, as JSON
     */
    record Held(
            long row,
            UUID id,
            long version,
            String email,
            String name,
            @Nullable String title,
            @Nullable UUID managerId,
            @Nullable UUID teamId,
            boolean several,
            String before) {}

    /** Somebody as they are written. */
    record Row(
            long row,
            UUID id,
            String email,
            String name,
            @Nullable String title,
            String roles,
            @Nullable UUID managerId,
            @Nullable UUID teamId) {}

    private record Key(long row, @Nullable String email, String name) {}

    private record Undo(UUID id, long version, @Nullable String before) {}

    /** The people that rows are about, by row; locked until the transaction ends. */
    Map<Long, Held> held(List<IncomingPerson> people) {
        var keys = people.stream()
                .map(person -> new Key(person.row(), person.email(), person.name()))
                .toList();
        return jdbc
                .sql(FIND)
                .param("rows", json.of(keys))
                .param("nowhere", "%" + NOWHERE)
                .query(Held.class)
                .list()
                .stream()
                .collect(toMap(Held::row, identity()));
    }

    /** Which of the addresses somebody has, as they are compared. */
    Set<String> taken(List<String> addresses) {
        return new HashSet<>(jdbc.sql(
                        "select %1$s from app_user where %1$s = any(:addresses)".formatted(EmailAddress.KEY_SQL))
                .param("addresses", addresses.stream().map(EmailAddress::key).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void create(List<Row> rows, Instant now) {
        write(CREATE, rows, now);
    }

    void change(List<Row> rows, Instant now) {
        write(CHANGE, rows, now);
    }

    private void write(String statement, List<Row> rows, Instant now) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement)
                    .param("rows", json.of(rows))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    Map<UUID, Outcome> undo(List<TakeBack> changes, Instant now) {
        var rows = json.of(changes.stream()
                .map(change -> new Undo(change.record().id(), change.version(), change.before()))
                .toList());
        var outcomes = new HashMap<UUID, Outcome>();
        ids(jdbc.sql("select u.id from app_user u join " + UNDO_ROWS + " on u.id = r.id"), rows)
                .forEach(id -> outcomes.put(id, Outcome.CHANGED));
        ids(
                        jdbc.sql("delete from app_user u using " + UNDO_ROWS
                                + " where u.id = r.id and u.version = r.version and r.before is null returning u.id"),
                        rows)
                .forEach(id -> outcomes.put(id, Outcome.DELETED));
        restored(rows, now).forEach(id -> outcomes.put(id, Outcome.RESTORED));
        changes.forEach(change -> outcomes.putIfAbsent(change.record().id(), Outcome.GONE));
        return outcomes;
    }

    private List<UUID> restored(String rows, Instant now) {
        var statement = jdbc.sql("""
                        update app_user u
                        set email = b.email, name = b.name, title = b.title, manager_id = b.manager_id, team_id = b.team_id,
                            version = u.version + 1, updated_at = :now
                        from %s, jsonb_populate_record(null::app_user, cast(r.before as jsonb)) b
                        where u.id = r.id and u.version = r.version and r.before is not null
                        returning u.id""".formatted(UNDO_ROWS)).param("now", now.atOffset(ZoneOffset.UTC));
        return ids(statement, rows);
    }

    private static List<UUID> ids(JdbcClient.StatementSpec statement, String rows) {
        return statement.param("rows", rows).query(UUID.class).list();
    }
}
