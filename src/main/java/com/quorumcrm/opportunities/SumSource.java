package com.quorumcrm.opportunities;

import com.quorumcrm.identity.Readable;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.OpportunityCriteria.Days;
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
                && (scope.seesAll()
                        || scope.opportunities() == Readable.EVERYONE
                        || seesAllOf(criteria.owners(), scope));
    }

    private static boolean seesAllOf(List<UserId> owners, Scope scope) {
        return !owners.isEmpty()
                && scope.readOwners()
                        .containsAll(owners.stream().map(UserId::id).toList());
    }

    private static SumSource kept(OpportunityCriteria criteria) {
        var conditions = Conditions.ofSums(criteria);
        return new SumSource(KEPT, "opportunity_sum o", conditions.sql(), "o.close_month", conditions.params());
    }

    private static SumSource counted(OpportunityCriteria criteria, Scope scope) {
        var source = new DealSource(criteria.asOf());
        var conditions = Conditions.of(criteria);
        var params = new HashMap<>(source.params(scope));
        params.putAll(conditions.params());
        return new SumSource(
                COUNTED,
                source.from(scope),
                source.condition(scope) + " and " + conditions.sql(),
                "o.close_date",
                params);
    }
}
