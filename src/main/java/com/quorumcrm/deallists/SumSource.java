package com.quorumcrm.deallists;

import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.opportunities.DealSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is added up for some criteria: the kept sums or the deals, under the alias {@code o}.
 *
 * @param day the column that a span of days is compared with
 */
record SumSource(String select, String from, String where, String day, Map<String, Object> params) {

    private static final String KEPT =
            "coalesce(sum(o.deals), 0) as deals, coalesce(sum(o.base_amount), 0) as amount, coalesce(sum(o.weighted), 0) as weighted";

    private static final String COUNTED =
            "count(*) as deals, coalesce(sum(o.base_amount), 0) as amount, coalesce(sum(o.base_amount * o.probability), 0) as weighted";

    static SumSource of(OpportunityCriteria criteria, List<Days> lanes, Scope scope) {
        return isKept(criteria, lanes, scope) ? kept(criteria) : counted(criteria, scope);
    }

    private static boolean isKept(OpportunityCriteria criteria, List<Days> lanes, Scope scope) {
        return criteria.asksOnlyWhatSumsKeep()
                && lanes.stream().allMatch(Days::isWholeMonths)
                && DealSource.seesAllOf(criteria.owners(), scope);
    }

    private static SumSource kept(OpportunityCriteria criteria) {
        var conditions = Conditions.ofSums(criteria);
        var everybodys = criteria.owners().isEmpty() && criteria.ownerEmail() == null;
        var table = everybodys ? "opportunity_total o" : "opportunity_sum o";
        return new SumSource(KEPT, table, conditions.sql(), "o.close_month", conditions.params());
    }

    private static SumSource counted(OpportunityCriteria criteria, Scope scope) {
        var source = new DealSource(criteria.asOf());
        var conditions = Conditions.of(criteria);
        var params = new HashMap<>(source.params(scope));
        params.putAll(conditions.params());
        return new SumSource(
                COUNTED,
                source.from(scope),
                source.condition(scope, criteria.owners()) + " and " + conditions.sql(),
                "o.close_date",
                params);
    }
}
