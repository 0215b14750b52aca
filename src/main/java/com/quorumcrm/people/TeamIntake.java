package com.quorumcrm.people;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.JsonRows;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for teams that a file names. */
@Service
@Transactional(noRollbackFor = DataIntegrityViolationException.class)
public class TeamIntake {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final JsonRows json;
    private final Clock clock;

    TeamIntake(JdbcClient jdbc, JsonRows json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Held(UUID id, long version, @Nullable UUID parentId, String before) {}

    private record Undo(UUID id, long version, @Nullable String before) {}

    /** @return what became of each, in the same order */
    public List<Taken> take(List<IncomingTeam> teams, boolean update, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_TEAMS);
        var taken = new ArrayList<Taken>();
        teams.forEach(team -> taken.add(take(team, update)));
        return taken;
    }

    private Taken take(IncomingTeam team, boolean update) {
        if (team.name().isBlank()) {
            return Taken.refused(team.row(), "name", "people.teams.noName");
        }
        if (team.name().codePointCount(0, team.name().length()) > LONGEST_NAME) {
            return Taken.refused(team.row(), "name", "identity.rule.tooLong", LONGEST_NAME);
        }
        var held = jdbc.sql("""
                        select id, version, parent_id, to_jsonb(t)::text as before
                        from team t where quorum_fold(name) = quorum_fold(:name) and deleted_at is null for update""").param("name", team.name()).query(Held.class).optional();
        return held.map(known -> place(team, known, update)).orElseGet(() -> form(team));
    }

    private Taken form(IncomingTeam team) {
        var id = TeamId.next();
        jdbc.sql("""
                        insert into team (id, version, name, parent_id, created_at, updated_at)
                        values (:id, 0, :name, cast(:parent as uuid), :now, :now)""")
                .param("id", id.id())
                .param("name", team.name().strip())
                .param("parent", team.parent() == null ? null : team.parent().toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Taken.created(team.row(), RecordKind.TEAM, id.id());
    }

    private Taken place(IncomingTeam team, Held held, boolean update) {
        var parent = team.parent();
        if (!update || parent == null || parent.id().equals(held.parentId())) {
            return result(team.row(), Result.UNCHANGED, held, null, held.version());
        }
        if (isBelow(parent, held.id())) {
            return Taken.refused(team.row(), "parent", "people.teams.circle");
        }
        jdbc.sql("update team set parent_id = :parent, version = version + 1, updated_at = :now where id = :id")
                .param("parent", parent.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", held.id())
                .update();
        return result(team.row(), Result.UPDATED, held, held.before(), held.version() + 1);
    }

    private boolean isBelow(TeamId team, UUID other) {
        return jdbc.sql("""
                        with recursive up(id) as (
                            select cast(:team as uuid)
                            union
                            select t.parent_id from up join team t on t.id = up.id where t.parent_id is not null)
                        select exists (select from up where id = :other)""")
                .param("team", team.id())
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /** Dissolves teams that an import formed, and moves others back; unless somebody has changed them since. */
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_TEAMS);
        var rows = json.of(changes.stream()
                .map(change -> new Undo(change.record().id(), change.version(), change.before()))
                .toList());
        var outcomes = new HashMap<UUID, Outcome>();
        undo("select t.id from team t join %s on t.id = r.id", rows).forEach(id -> outcomes.put(id, Outcome.CHANGED));
        undo("""
                        delete from team t using %s
                        where t.id = r.id and t.version = r.version and r.before is null returning t.id""", rows).forEach(id -> outcomes.put(id, Outcome.DELETED));
        undo("""
                        update team t set parent_id = b.parent_id, version = t.version + 1
                        from %s, jsonb_populate_record(null::team, cast(r.before as jsonb)) b
                        where t.id = r.id and t.version = r.version and r.before is not null returning t.id""", rows).forEach(id -> outcomes.put(id, Outcome.RESTORED));
        changes.forEach(change -> outcomes.putIfAbsent(change.record().id(), Outcome.GONE));
        return outcomes;
    }

    private List<UUID> undo(String statement, String rows) {
        return jdbc.sql(statement.formatted(
                        "json_to_recordset(cast(:rows as json)) as r(id uuid, version bigint, before text)"))
                .param("rows", rows)
                .query(UUID.class)
                .list();
    }

    private static Taken result(long row, Result result, Held held, @Nullable String before, long version) {
        return new Taken(row, result, new RecordRef(RecordKind.TEAM, held.id()), before, version, List.of());
    }
}
