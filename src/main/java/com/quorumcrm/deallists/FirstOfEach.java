package com.quorumcrm.deallists;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Map;

/**
 * Reads the first deals of some people in an order that each person's deals have an index on: the first of each, of which
 * the first of all are taken. Of one person, or of very many, the database finds the first deals as quickly by itself.
 */
final class FirstOfEach {

    private static final int MANY = 200;

    /** The share of a page that is read of each person at first is one in so many. */
    private static final int FEW = 7;

    private FirstOfEach() {}

    static boolean suits(OpportunityCriteria criteria) {
        return criteria.asOf() == null
                && criteria.owners().size() > 1
                && criteria.owners().size() <= MANY;
    }

    /**
     * A query of deals, with all their columns: few of each person first, and more only of those whose few are all among
     * the first of all.
     *
     * @param condition that deals under the alias {@code o} must meet, whoever owns them
     * @param place the expression that they are sorted by before their id
     * @param falling whether the greatest come first
     * @param limit how many in all
     */
    static String sql(String condition, String place, boolean falling, int limit) {
        return """
                select o.* from (
                    with few as (
                        select person.id as person, o.id, o.place from unnest(cast(:people as uuid[])) person(id)
                        cross join lateral (%1$s limit %4$d) o),
                    rich as (
                        select person as id from few group by person
                        having count(*) = %4$d
                            and coalesce(%2$s(place) %3$s (select place from few order by place %5$s offset %6$d limit 1), true))
                    select o.id from (
                        select id, place from few where person not in (select id from rich)
                        union all
                        select o.id, o.place from rich person cross join lateral (%1$s limit %7$d) o) o
                    order by o.place %5$s, o.id %5$s limit %7$d) first
                join opportunity o on o.id = first.id""".formatted(
                        ofOne(condition, place, falling),
                        falling ? "min" : "max",
                        falling ? ">=" : "<=",
                        1 + limit / FEW,
                        direction(falling),
                        limit - 1,
                        limit);
    }

    private static String ofOne(String condition, String place, boolean falling) {
        return """
                select o.id, %2$s as place from opportunity o where o.owner_id = person.id and %1$s
                order by %2$s %3$s, o.id %3$s""".formatted(condition, place, direction(falling));
    }

    private static String direction(boolean falling) {
        return falling ? "desc" : "asc";
    }

    static Map<String, Object> params(OpportunityCriteria criteria) {
        return Map.of("people", PostgresArrays.uuids(criteria.owners().stream().map(UserId::id)));
    }
}
