package com.quorumcrm.insights;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityStatus;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists the deals that a number of a report counts. */
@Repository
@Transactional(readOnly = true)
public class CountedDealQuery {

    /** So many are shown. */
    public static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final DealFacts facts;

    CountedDealQuery(JdbcClient jdbc, DealFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** @param total how many there are, of which the largest are shown */
    public record Counted(List<CountedDeal> deals, long total) {

        public Counted {
            deals = List.copyOf(deals);
        }
    }

    /** @param key which stage (its id), month, reason or value is meant; empty where the part is none of one */
    public Counted deals(DealsAsked asked, Part part, String key, Viewer viewer) {
        var sql = facts.of(asked, viewer);
        var totals = new long[1];
        var deals = jdbc.sql(sql.facts() + """
                        select f.*, account.name as account_name, person.name as owner_name, stage.name as stage_name,
                               count(*) over () as total
                        from fact f
                        join account on account.id = f.account_id
                        join app_user person on person.id = f.owner_id
                        join stage on stage.id = f.stage_id
                        where %s
                        order by f.base_amount desc, f.id
                        limit :limit""".formatted(part.sql()))
                .params(sql.params())
                .param("key", key)
                .param("limit", SHOWN)
                .query((row, number) -> {
                    totals[0] = row.getLong("total");
                    return deal(row);
                })
                .list();
        return new Counted(deals, totals[0]);
    }

    private static CountedDeal deal(ResultSet row) throws SQLException {
        return new CountedDeal(
                new OpportunityId(Rows.id(row, "id")),
                row.getString("name"),
                row.getString("account_name"),
                row.getString("owner_name"),
                row.getString("stage_name"),
                OpportunityStatus.valueOf(row.getString("status")),
                Rows.money(row, "amount", Currency.getInstance(row.getString("currency"))),
                Rows.date(row, "close_date"));
    }
}
