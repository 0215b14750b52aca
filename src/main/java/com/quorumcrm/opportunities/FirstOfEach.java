package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads the first deals of some people in an order that each person's deals have an index on: the first of each, of which
 * the first of all are taken. Of one person, or of very many, the database finds the first deals as quickly by itself.
 */
final class FirstOfEach {

    private static final int MANY = 200;

    private FirstOfEach() {}

    static boolean suits(OpportunityCriteria criteria) {
        return criteria.asOf() == null
                && criteria.owners().size() > 1
                && criteria.owners().size() <= MANY;
    }

    /**
     * A query of deals, with all their columns.
     *
     * @param condition that deals under the alias {@code o} must meet, whoever owns them
     * @param place the expression that they are sorted by before their id
     * @param orderAndLimit by an expression in the place of that one
     */
    static String sql(String condition, String place, UnaryOperator<String> orderAndLimit) {
        return """
                select o.* from (
                    select o.id from unnest(cast(:people as uuid[])) person(id)
                    cross join lateral (
                        select o.id, %2$s as place from opportunity o where o.owner_id = person.id and %1$s %3$s) o
                    %4$s) first
                join opportunity o on o.id = first.id""".formatted(condition, place, orderAndLimit.apply(place), orderAndLimit.apply("o.place"));
    }

    static Map<String, Object> params(OpportunityCriteria criteria) {
        return Map.of("people", PostgresArrays.uuids(criteria.owners().stream().map(UserId::id)));
    }
}
