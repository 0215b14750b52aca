package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans of companies that the viewer may see. */
@Repository
@Transactional(readOnly = true)
public class AccountPlanQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    AccountPlanQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** @throws NoSuchRecord when the viewer may not see the company, or there is none */
    public AccountPlanView of(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        visibility.requireRead(account.ref(), viewer);
        return jdbc.sql("""
                        select p.version, p.summary, p.review_on, p.updated_at, u.name as updated_by_name
                        from account_plan p join app_user u on u.id = p.updated_by where p.account_id = :account""")
                .param("account", account.id())
                .query(AccountPlanQuery::plan)
                .optional()
                .orElseGet(() -> new AccountPlanView(-1, null, null, null, null, List.of()))
                .with(items(account, viewer));
    }

    /** The names of the open deals of a company that the viewer may see, the next to be closed first; at most 50. */
    public Map<OpportunityId, String> openDeals(AccountId account, Viewer viewer) {
        if (!viewer.can(Permission.READ_OPPORTUNITIES)) {
            return Map.of();
        }
        var scope = visibility.of(viewer);
        var names = new LinkedHashMap<OpportunityId, String>();
        jdbc.sql("""
                        select o.id, o.name from opportunity o
                        where o.account_id = :account and o.status = 'OPEN' and o.deleted_at is null and %s
                        order by o.close_date nulls last, o.id limit 50""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("account", account.id())
                .params(scope.params())
                .query(row -> {
                    names.put(new OpportunityId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    private List<PlanItemView> items(AccountId account, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select i.*, g.title as goal_title, u.name as owner_name, o.id as deal_id, o.name as deal_name
                        from account_plan_item i
                        left join account_plan_item g on g.id = i.goal_id
                        left join app_user u on u.id = i.owner_id
                        left join opportunity o on o.id = i.opportunity_id and o.deleted_at is null and %s
                        where i.account_id = :account order by i.due_on nulls last, i.created_at, i.id""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("account", account.id())
                .params(scope.params())
                .query(AccountPlanQuery::item)
                .list();
    }

    private static AccountPlanView plan(ResultSet row, int number) throws SQLException {
        return new AccountPlanView(
                row.getLong("version"),
                row.getString("summary"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by_name"),
                List.of());
    }

    private static PlanItemView item(ResultSet row, int number) throws SQLException {
        var details = new PlanItemDetails(
                row.getString("title"),
                row.getString("measure"),
                row.getString("target"),
                row.getObject("due_on", LocalDate.class),
                PlanItemState.valueOf(row.getString("state")),
                id(row, "goal_id", PlanItemId::new),
                id(row, "owner_id", UserId::new),
                id(row, "deal_id", OpportunityId::new),
                degree(row, "likelihood"),
                degree(row, "impact"),
                row.getString("mitigation"));
        return new PlanItemView(
                new PlanItemId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                PlanItemKind.valueOf(row.getString("kind")),
                details,
                row.getString("goal_title"),
                row.getString("owner_name"),
                row.getString("deal_name"));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }

    private static @Nullable Degree degree(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Degree.valueOf(name);
    }
}
