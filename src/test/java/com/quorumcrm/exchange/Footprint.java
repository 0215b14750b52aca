package com.quorumcrm.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that imports touch: two that are equal have the same rows, and sums that add up to the same. */
@Component
class Footprint {

    private static final List<String> TABLES = List.of(
            "account",
            "account_external_id",
            "contact",
            "contact_email",
            "contact_phone",
            "affiliation",
            "product",
            "opportunity",
            "opportunity_version",
            "opportunity_line",
            "opportunity_external_id",
            "team",
            "app_user");

    private final JdbcClient jdbc;

    Footprint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> taken() {
        var taken = new ArrayList<String>();
        TABLES.forEach(table -> taken.add(table + " "
                + one("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")));
        taken.add(one("""
                select coalesce(string_agg(line, '|' order by line), '') from (
                    select concat_ws(' ', owner_id, close_month, stage_id, sum(deals), sum(amount), sum(weighted)) as line
                    from opportunity_sum group by owner_id, close_month, stage_id having sum(deals) <> 0) sums"""));
        return taken;
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
