package com.quorumcrm.commitments;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealCoverages;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads which deals are forecast as commit without all the people they need, or by way of an exception. */
@Repository
@Transactional(readOnly = true)
public class CommitRiskQuery {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    CommitRiskQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * The open ones that close on these days, of those that the viewer may see, the largest first.
     *
     * @param owners whose deals, null for everybody's
     */
    public List<CommitRisk> of(@Nullable List<UUID> owners, LocalDate from, LocalDate to, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select o.id, o.name, a.name as account_name, u.name as owner_name, o.currency, o.amount, o.close_date,
                               x.reason, x.given_at, g.name as given_by, %s
                        from opportunity o
                        join account a on a.id = o.account_id
                        join app_user u on u.id = o.owner_id
                        join pipeline on pipeline.id = o.pipeline_id
                        %s
                        left join commit_exception x on x.opportunity_id = o.id
                        left join app_user g on g.id = x.given_by
                        where o.category = 'COMMIT' and o.status = 'OPEN' and o.deleted_at is null and o.close_date between :from and :to
                          and coalesce(o.close_date, '-infinity'::date) between :from and :to
                          and (x.opportunity_id is not null or pipeline.required_roles <> '{}' and coalesce(coverage.percent, 0) < 100)
                          and %s and %s
                        order by o.base_amount desc nulls last, o.id limit %d""".formatted(
                                DealCoverages.columns(scope),
                                DealCoverages.join(null),
                                owners == null ? "true" : "o.owner_id = any(cast(:owners as uuid[]))",
                                scope.sql(RecordKind.OPPORTUNITY, "o"),
                                MOST))
                .param("from", from)
                .param("to", to)
                .param("owners", PostgresArrays.uuids(owners == null ? List.of() : owners))
                .params(scope.params())
                .query((row, number) -> risk(row, viewer))
                .list();
    }

    private static CommitRisk risk(ResultSet row, Viewer viewer) throws SQLException {
        var reason = row.getString("reason");
        return new CommitRisk(
                Rows.id(row, "id", OpportunityId::new),
                row.getString("name"),
                row.getString("account_name"),
                row.getString("owner_name"),
                Rows.money(row, "amount", Currency.getInstance(row.getString("currency"))),
                Rows.date(row, "close_date"),
                DealCoverages.read(row, viewer),
                reason == null
                        ? null
                        : new CommitException(reason, Rows.instant(row, "given_at"), row.getString("given_by")));
    }
}
