package com.quorumcrm.duplicates;

import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the sweep has found. */
@Repository
@Transactional(readOnly = true)
public class DuplicatePairs {

    /** As many pairs as are shown. */
    public static final int MOST = 100;

    private static final String STRENGTH =
            "array_position(array['EMAIL', 'NAME', 'WEBSITE', 'PHONE', 'SIMILAR_NAME'], cast(p.reason as text))";

    private final JdbcClient jdbc;
    private final Visibility visibility;

    DuplicatePairs(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * Pairs of records that the viewer may merge, the likeliest first.
     *
     * @param named a part of the name of one of them, empty for any
     */
    public List<DuplicatePair> of(RecordKind kind, String named, Viewer viewer) {
        viewer.require(MergeKind.of(kind).permission());
        var scope = visibility.of(viewer);
        return jdbc.sql(select(kind, scope))
                .param("kind", kind.name())
                .param("named", named)
                .param("limit", MOST)
                .params(scope.params())
                .query((row, number) -> pair(kind, row))
                .list();
    }

    /** When records of a kind were compared last. */
    public Optional<Instant> sweptAt(RecordKind kind, Viewer viewer) {
        viewer.require(MergeKind.of(kind).permission());
        return jdbc.sql("select swept_at from duplicate_sweep where record_kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> Rows.instant(row, "swept_at"))
                .optional();
    }

    private static String select(RecordKind kind, Scope scope) {
        var table = kind.table();
        return """
                select p.reason, a.id, a.name, %2$s as hint, ao.name as owner_name,
                       b.id as other_id, b.name as other_name, %3$s as other_hint, bo.name as other_owner
                from duplicate_pair p
                join %1$s a on a.id = p.one_id and a.deleted_at is null and %4$s
                join %1$s b on b.id = p.other_id and b.deleted_at is null and %5$s
                join app_user ao on ao.id = a.owner_id join app_user bo on bo.id = b.owner_id
                where p.record_kind = :kind
                  and (strpos(a.search, quorum_fold(:named)) > 0 or strpos(b.search, quorum_fold(:named)) > 0)
                order by %6$s, a.search, a.id, b.id limit :limit""".formatted(
                        table,
                        hint(kind, "a", scope),
                        hint(kind, "b", scope),
                        scope.editSql(kind, "a"),
                        scope.editSql(kind, "b"),
                        STRENGTH);
    }

    /** The town of a company, the company of a person. */
    private static String hint(RecordKind kind, String alias, Scope scope) {
        return kind == RecordKind.ACCOUNT
                ? "coalesce(%1$s.city, %1$s.country)".formatted(alias)
                : "(select h.name from account h where h.id = %s.account_id and h.deleted_at is null and %s)"
                        .formatted(alias, scope.sql(RecordKind.ACCOUNT, "h"));
    }

    private static DuplicatePair pair(RecordKind kind, ResultSet row) throws SQLException {
        var reason = Reason.valueOf(row.getString("reason"));
        var one = new Duplicate(
                new RecordRef(kind, row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                row.getString("owner_name"),
                List.of(reason));
        var other = new Duplicate(
                new RecordRef(kind, row.getObject("other_id", UUID.class)),
                row.getString("other_name"),
                row.getString("other_hint"),
                row.getString("other_owner"),
                List.of(reason));
        return new DuplicatePair(one, other, reason);
    }
}
