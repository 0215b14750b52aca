package com.quorumcrm.forecasting;

import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The quotas of all who sell, to be set. */
@Repository
@Transactional(readOnly = true)
public class QuotaQuery {

    private final JdbcClient jdbc;

    QuotaQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param amount in the organisation's currency, null for none */
    public record Row(
            UserId id,
            String name,
            @Nullable String title,
            @Nullable BigDecimal amount) {}

    /** Those with exactly this period's dates, not the sums of shorter ones in it. */
    public List<Row> of(FiscalPeriod period, Viewer viewer) {
        viewer.require(Permission.EDIT_QUOTAS);
        return jdbc.sql("""
                        select u.id, u.name, u.title, q.amount
                        from app_user u
                        left join quota q on q.user_id = u.id and q.from_date = :from and q.to_date = :to
                        where u.roles && array['REP', 'MANAGER']::varchar[] and (u.status <> 'DISABLED' or q.amount is not null)
                        order by quorum_fold(u.name), u.id""")
                .param("from", period.from())
                .param("to", period.to())
                .query(Row.class)
                .list();
    }
}
