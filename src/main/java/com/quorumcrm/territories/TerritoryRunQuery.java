package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what came of applying the rules. */
@Repository
@Transactional(readOnly = true)
public class TerritoryRunQuery {

    private static final String SELECT = """
            select r.id, r.started_at, u.name as started_by, r.finished_at, r.planned,
                   (select count(*) from territory_run_move m where m.run_id = r.id) as done,
                   (select count(*) from territory_run_move m where m.run_id = r.id and m.problem is not null) as refused
            from territory_run r join app_user u on u.id = r.started_by""";
    private static final int LATEST = 10;
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    TerritoryRunQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest, without their moves. */
    public List<TerritoryRunView> latest(Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        return jdbc.sql(SELECT + " order by r.started_at desc limit " + LATEST)
                .query((row, number) -> run(row, List.of()))
                .list();
    }

    /** @throws NoSuchRecord when there is none */
    public TerritoryRunView find(TerritoryRunId id, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var moves = moves(id);
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.id())
                .query((row, number) -> run(row, moves))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    private List<TerritoryRunView.Move> moves(TerritoryRunId id) {
        return jdbc.sql("""
                        select a.id, a.name, f.name as from_name, t.name as to_name, o.name as from_owner, n.name as to_owner,
                               m.problem is not null as refused
                        from territory_run_move m join account a on a.id = m.account_id
                        left join territory f on f.id = m.from_id left join territory t on t.id = m.to_id
                        join app_user o on o.id = m.from_owner_id join app_user n on n.id = m.to_owner_id
                        where m.run_id = :id order by m.problem is null, a.search, a.id limit %d""".formatted(SHOWN))
                .param("id", id.id())
                .query(TerritoryRunQuery::move)
                .list();
    }

    private static TerritoryRunView run(ResultSet row, List<TerritoryRunView.Move> moves) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new TerritoryRunView(
                new TerritoryRunId(row.getObject("id", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                finished == null ? null : finished.toInstant(),
                row.getInt("planned"),
                row.getInt("done"),
                row.getInt("refused"),
                moves);
    }

    private static TerritoryRunView.Move move(ResultSet row, int number) throws SQLException {
        return new TerritoryRunView.Move(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getString("from_owner"),
                row.getString("to_owner"),
                row.getBoolean("refused"));
    }
}
