package com.quorumcrm.territories;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Jobs;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies the rules to all companies, in the background and in the name of whoever asked for it. */
@Service
@Transactional
public class TerritoryRuns {

    /** What a job is told. */
    record Call(String run, String by) {}

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    TerritoryRuns(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    public TerritoryRunId start(Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var id = TerritoryRunId.next();
        jdbc.sql("insert into territory_run (id, started_at, started_by) values (:id, :now, :by)")
                .param("id", id.id())
                .param("now", now())
                .param("by", viewer.id().id())
                .update();
        jobs.enqueue(
                TerritoryJob.NAME,
                id.toString(),
                new Call(id.toString(), viewer.id().toString()));
        return id;
    }

    void plan(TerritoryRunId id, int moves) {
        jdbc.sql("update territory_run set planned = planned + :moves where id = :id")
                .param("moves", moves)
                .param("id", id.id())
                .update();
    }

    void finish(TerritoryRunId id) {
        jdbc.sql("update territory_run set finished_at = :now where id = :id and finished_at is null")
                .param("now", now())
                .param("id", id.id())
                .update();
    }

    /** Those that keep their owner. */
    void note(TerritoryRunId id, Collection<PlannedMove> moves) {
        jdbc.sql("""
                        insert into territory_run_move (run_id, account_id, from_id, to_id, from_owner_id, to_owner_id, at)
                        select :run, account, from_id, to_id, owner, owner, :now
                        from unnest(cast(:accounts as uuid[]), cast(:from as uuid[]), cast(:to as uuid[]), cast(:owners as uuid[]))
                            moved(account, from_id, to_id, owner)
                        on conflict (run_id, account_id) do nothing""")
                .param("run", id.id())
                .param("now", now())
                .param(
                        "accounts",
                        PostgresArrays.uuids(
                                moves.stream().map(move -> move.account().id())))
                .param("from", territories(moves, PlannedMove::from))
                .param("to", territories(moves, PlannedMove::to))
                .param(
                        "owners",
                        PostgresArrays.uuids(
                                moves.stream().map(move -> move.owner().id())))
                .update();
    }

    private static Object territories(
            Collection<PlannedMove> moves, Function<PlannedMove, @Nullable TerritoryId> side) {
        return PostgresArrays.uuids(moves.stream().map(side).map(id -> id == null ? null : id.id()));
    }

    void note(TerritoryRunId id, PlannedMove move, UserId owner, @Nullable String problem) {
        jdbc.sql("""
                        insert into territory_run_move (run_id, account_id, from_id, to_id, from_owner_id, to_owner_id, at, problem)
                        values (:run, :account, :from, :to, :fromOwner, :toOwner, :now, :problem)
                        on conflict (run_id, account_id) do nothing""")
                .param("run", id.id())
                .param("account", move.account().id())
                .param("from", move.from() == null ? null : move.from().id())
                .param("to", move.to() == null ? null : move.to().id())
                .param("fromOwner", move.owner().id())
                .param("toOwner", owner.id())
                .param("now", now())
                .param("problem", problem)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
