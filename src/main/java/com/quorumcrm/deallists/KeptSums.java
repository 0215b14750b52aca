package com.quorumcrm.deallists;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks after the sums that the database keeps of the deals: few rows, and right. */
@Component
@Transactional
class KeptSums {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSums.class);

    private static final String KEYS = "owner_id, close_month, pipeline_id, stage_id, status, category, currency";
    private static final String KEYS_OF_TOTALS = "close_month, pipeline_id, stage_id, status, category";
    private static final String SUMS =
            "sum(deals) as deals, sum(amount) as amount, sum(base_amount) as base_amount, sum(weighted) as weighted";
    private static final String NOT_NOTHING =
            "sum(deals) <> 0 or sum(amount) <> 0 or sum(base_amount) <> 0 or sum(weighted) <> 0";

    private static final String DIFFERENCES = """
            select %1$s, %2$s
            from (
                select owner_id, date_trunc('month', close_date)::date as close_month, pipeline_id, stage_id, status, category,
                       currency, 1 as deals, coalesce(amount, 0) as amount, coalesce(base_amount, 0) as base_amount,
                       coalesce(base_amount * probability, 0) as weighted
                from opportunity where deleted_at is null
                union all
                select %1$s, -deals, -amount, -base_amount, -weighted from opportunity_sum) compared
            group by %1$s
            having %3$s""".formatted(KEYS, SUMS, NOT_NOTHING);

    private final JdbcClient jdbc;

    KeptSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the rows of one key one row. Writers only ever add rows, so nobody waits.
     *
     * @return how many rows went
     */
    int fold() {
        return fold("opportunity_sum", KEYS, "deals, amount, base_amount, weighted")
                + fold("opportunity_total", KEYS_OF_TOTALS, "deals, base_amount, weighted");
    }

    private int fold(String table, String keys, String values) {
        var sums = values.replaceAll("\\w+", "sum($0)");
        return jdbc.sql("""
                        with gone as (
                            delete from %1$s where ctid in (
                                select ctid from (
                                    select ctid, count(*) over (partition by %2$s) as rows from %1$s) counted
                                where rows > 1)
                            returning *),
                        folded as (
                            insert into %1$s (%2$s, %3$s)
                            select %2$s, %4$s from gone group by %2$s having (%4$s) is distinct from (%5$s))
                        select count(*) from gone""".formatted(table, keys, values, sums, values.replaceAll("\\w+", "0")))
                .query(Integer.class)
                .single();
    }

    /** How many keys have sums that are not those of the deals; none, unless somebody wrote past the triggers. */
    @Transactional(readOnly = true)
    int differences() {
        return jdbc.sql("select count(*) from (" + DIFFERENCES + ") differing")
                .query(Integer.class)
                .single();
    }

    /** Adds what is missing to be right, and says so in the log. */
    void correct() {
        var corrected = jdbc.sql("insert into opportunity_sum (%s, deals, amount, base_amount, weighted) %s"
                        .formatted(KEYS, DIFFERENCES))
                .update();
        if (corrected > 0) {
            LOG.error("The sums of {} groups of deals were wrong and have been corrected", corrected);
        }
    }
}
