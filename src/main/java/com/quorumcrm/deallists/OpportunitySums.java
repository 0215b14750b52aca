package com.quorumcrm.deallists;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and sums deals, those that the viewer may see.
 *
 * <p>Where the criteria ask only for what the kept sums are kept by, and the viewer may see every deal of the owners asked
 * for, the kept sums are added up, which takes as long for a million deals as for a thousand. Otherwise the deals are.
 */
@Repository
@Transactional(readOnly = true)
public class OpportunitySums {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    OpportunitySums(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    public DealSum total(OpportunityCriteria criteria, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var source = SumSource.of(criteria, List.of(), visibility.of(viewer));
        return jdbc.sql("select %s, (select currency from organisation) as currency from %s where %s"
                        .formatted(source.select(), source.from(), source.where()))
                .params(source.params())
                .query(OpportunitySums::sum)
                .single();
    }

    /** Of the lanes in which there are any deals. */
    Map<StageId, DealSum> lanes(List<Lane> lanes, OpportunityCriteria criteria, Viewer viewer) {
        var spans = lanes.stream().map(Lane::closes).toList();
        var source = SumSource.of(criteria, spans, visibility.of(viewer));
        var sums = new HashMap<StageId, DealSum>();
        jdbc.sql("""
                        select lane.stage_id, %s, (select currency from organisation) as currency
                        from %s join %s on %s
                        where o.stage_id = any(cast(:laneStages as uuid[])) and %s
                        group by lane.stage_id""".formatted(source.select(), Lane.RELATION, source.from(), Lane.holds(source.day()), source.where()))
                .params(source.params())
                .params(Lane.params(lanes))
                .query(row -> {
                    sums.put(new StageId(Rows.id(row, "stage_id")), sum(row, 0));
                });
        return sums;
    }

    private static DealSum sum(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new DealSum(
                row.getLong("deals"),
                Money.rounded(row.getBigDecimal("amount"), currency),
                Money.rounded(row.getBigDecimal("weighted"), currency));
    }
}
