package com.quorumcrm.opportunities;

import com.quorumcrm.identity.Readable;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how well deals are covered beside them, so that lists, boards and forecasts need not find out; and how it was
 * before. Whoever knows the people of deals calls it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DealCoverages {

    private static final String COLUMNS = """
            coverage.percent as coverage_percent, coverage.pieces as coverage_pieces, pipeline.required_roles, %s as involved""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DealCoverages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What has been kept is not changed when nothing has. */
    public void keep(OpportunityId deal, DealCoverage coverage) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var pieces = PostgresArrays.texts(
                coverage.pieces().stream().map(DealCoverage.Piece::stored).toList());
        var params = Map.of("deal", deal.id(), "now", now, "percent", coverage.percent(), "pieces", pieces);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:deal as text), 7341))")
                .params(params)
                .query((row, number) -> 0)
                .single();
        jdbc.sql("""
                        update deal_coverage set valid_to = :now
                        where opportunity_id = :deal and valid_to is null and valid_from < :now
                          and (percent, pieces) is distinct from (cast(:percent as smallint), :pieces)""").params(params).update();
        jdbc.sql("""
                        insert into deal_coverage (opportunity_id, valid_from, percent, pieces)
                        select :deal, :now, :percent, :pieces
                        where not exists (
                            select from deal_coverage where opportunity_id = :deal and valid_to is null and valid_from <> :now)
                        on conflict (opportunity_id, valid_from) do update set percent = excluded.percent, pieces = excluded.pieces""").params(params).update();
    }

    /** Of deals under the alias {@code o}, with {@link #join} and their pipeline. */
    public static String columns(Scope scope) {
        return COLUMNS.formatted(
                scope.opportunities() == Readable.PRIVATE
                        ? "true"
                        : "exists (select from opportunity i where i.id = o.id and %s)"
                                .formatted(scope.involvedSql("i")));
    }

    /** @param asOf null for now */
    public static String join(@Nullable Instant asOf) {
        return "left join deal_coverage coverage on coverage.opportunity_id = o.id and "
                + (asOf == null
                        ? "coverage.valid_to is null"
                        : "coverage.valid_from <= :asOf and (coverage.valid_to is null or coverage.valid_to > :asOf)");
    }

    /** Null where the pipeline needs nobody. Who is against a deal is told to those who may know. */
    public static @Nullable DealCoverage read(ResultSet row, Viewer viewer) throws SQLException {
        var coverage = read(row);
        return coverage == null || row.getBoolean("involved") && viewer.can(Permission.READ_ATTITUDES)
                ? coverage
                : coverage.discreet();
    }

    private static @Nullable DealCoverage read(ResultSet row) throws SQLException {
        var roles = Rows.texts(row, "required_roles");
        if (roles.isEmpty()) {
            return null;
        }
        if (row.getArray("coverage_pieces") != null) {
            return new DealCoverage(
                    row.getInt("coverage_percent"),
                    Rows.texts(row, "coverage_pieces").stream()
                            .map(DealCoverage.Piece::of)
                            .toList());
        }
        return DealCoverage.none(roles);
    }
}
