package com.quorumcrm.accountvalue;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.accounts.HierarchyView.Node;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a hierarchy of companies has bought, by families of products, in one statement however many they are. */
@Repository
@Transactional(readOnly = true)
public class WhitespaceQuery {

    /** As many companies as are shown. */
    public static final int SHOWN = 60;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final HierarchyQuery hierarchies;
    private final OrganisationSettings organisation;

    WhitespaceQuery(
            JdbcClient jdbc, Visibility visibility, HierarchyQuery hierarchies, OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.hierarchies = hierarchies;
        this.organisation = organisation;
    }

    /** @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the account */
    public Whitespace of(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var nodes = hierarchies.around(account, null, viewer).nodes();
        var shown = nodes.size() > SHOWN ? nodes.subList(0, SHOWN) : nodes;
        var cells = cells(shown, viewer);
        return new Whitespace(
                families(),
                shown.stream()
                        .map(node -> new Whitespace.Row(
                                node.id(), node.name(), node.level(), cells.getOrDefault(node.id(), Map.of())))
                        .toList(),
                nodes.size() > SHOWN);
    }

    private List<String> families() {
        return jdbc.sql("""
                        select distinct family from product where active and deleted_at is null and family is not null order by 1 limit 30""").query(String.class).list();
    }

    /** A line is worth its share of what its deal is worth in the organisation's currency. */
    private Map<AccountId, Map<String, Whitespace.Cell>> cells(List<Node> nodes, Viewer viewer) {
        var scope = visibility.of(viewer);
        var currency = organisation.current().currency();
        var cells = new HashMap<AccountId, Map<String, Whitespace.Cell>>();
        jdbc.sql("""
                        select o.account_id, p.family,
                               min(o.closed_on) filter (where o.status = 'WON') as since,
                               coalesce(sum(worth) filter (where o.status = 'WON'), 0) as won,
                               (array_agg(o.id order by o.close_date) filter (where o.status = 'OPEN'))[1] as open_deal,
                               coalesce(sum(worth) filter (where o.status = 'OPEN'), 0) as in_play
                        from opportunity o
                        join opportunity_line l on l.opportunity_id = o.id
                        join product p on p.id = l.product_id and p.family is not null
                        cross join lateral (
                            select case when o.amount > 0 then l.amount * o.base_amount / o.amount else 0 end as worth) line
                        where o.account_id = any(cast(:accounts as uuid[])) and o.status in ('WON', 'OPEN')
                          and o.deleted_at is null and %s
                        group by o.account_id, p.family""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param(
                        "accounts",
                        PostgresArrays.uuids(
                                nodes.stream().map(node -> node.id().id())))
                .params(scope.params())
                .query(row -> {
                    cells.computeIfAbsent(new AccountId(Rows.id(row, "account_id")), any -> new HashMap<>())
                            .put(row.getString("family"), cell(row, currency));
                });
        return cells;
    }

    private static Whitespace.Cell cell(ResultSet row, Currency currency) throws SQLException {
        var open = row.getObject("open_deal", UUID.class);
        return new Whitespace.Cell(
                Rows.date(row, "since"),
                Money.rounded(row.getBigDecimal("won"), currency),
                open == null ? null : new OpportunityId(open),
                Money.rounded(row.getBigDecimal("in_play"), currency));
    }
}
