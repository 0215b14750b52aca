package com.quorumcrm.deallists;

import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.DealCoverages;
import com.quorumcrm.platform.PostgresArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Criteria in SQL, on the deals under the alias {@code o}. */
final class Conditions {

    private static final String DATED = "coalesce(o.close_date, '-infinity'::date)";

    private static final String OWNER_EMAIL = """
            o.owner_id in (select id from app_user where lower(normalize(email, NFKC)) = lower(normalize(:ownerEmail, NFKC)))""";
    private static final String PIPELINE = "o.pipeline_id in (select id from pipeline where key = any(:pipelines))";
    private static final String STAGE = "o.stage_id in (select id from stage where key = any(:stages))";

    private static final String PRODUCT = """
            exists (select from opportunity_line l join product p on p.id = l.product_id
                    where l.opportunity_id = o.id and quorum_fold(p.sku) in (select quorum_fold(sku) from unnest(:products) sku))""";

    private static final String HOLE = """
            exists (select from pipeline p, unnest(coalesce(%s, p.required_roles)) piece
                    where p.id = o.pipeline_id and split_part(piece, ' ', 1) = any(:holes) and split_part(piece, ' ', 2) <> 'ENGAGED')""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private Conditions() {}

    static Conditions of(OpportunityCriteria criteria) {
        var all = shared(criteria);
        var account = criteria.account();
        var text = criteria.text();
        all.anyName("o.type", "types", criteria.types());
        all.anyText(PRODUCT, "products", criteria.products());
        all.one("o.account_id = :account", "account", account == null ? null : account.id());
        all.closes(criteria.closes());
        all.closed(criteria.closedOn());
        all.one("o.base_amount >= :amountFrom", "amountFrom", criteria.amountFrom());
        all.one("o.base_amount <= :amountTo", "amountTo", criteria.amountTo());
        all.one("o.search like quorum_fold(:text)", "text", text == null ? null : infix(text));
        all.covered(criteria);
        if (!criteria.custom().isEmpty()) {
            all.conditions.add(criteria.custom().sql("o"));
            all.params.putAll(criteria.custom().params());
        }
        return all;
    }

    /** The same on the kept sums, of criteria that ask only what they keep. */
    static Conditions ofSums(OpportunityCriteria criteria) {
        var all = shared(criteria);
        all.one("o.close_month >= :closesFrom", "closesFrom", criteria.closes().from());
        all.one("o.close_month <= :closesTo", "closesTo", criteria.closes().to());
        return all;
    }

    private static Conditions shared(OpportunityCriteria criteria) {
        var all = new Conditions();
        all.owners(criteria.owners());
        all.one(OWNER_EMAIL, "ownerEmail", criteria.ownerEmail());
        all.anyName("o.status", "statuses", criteria.statuses());
        all.anyName("o.category", "categories", criteria.categories());
        all.anyText(PIPELINE, "pipelines", criteria.pipelines());
        all.anyText(STAGE, "stages", criteria.stages());
        return all;
    }

    /** Written like the indexes on the close date, which no-date deals begin. */
    private void closes(Days days) {
        one(DATED + " >= :closesFrom", "closesFrom", days.from());
        one("o.close_date <= :closesTo and " + DATED + " <= :closesTo", "closesTo", days.to());
    }

    /** A closed deal's close date is the day it was closed on, and has an index. */
    private void closed(Days days) {
        if (!days.isAny()) {
            conditions.add("o.status <> 'OPEN'");
        }
        one("o.closed_on >= :closedFrom and " + DATED + " >= :closedFrom", "closedFrom", days.from());
        one("o.closed_on <= :closedTo and " + DATED + " <= :closedTo", "closedTo", days.to());
    }

    /** A deal of which nothing is kept has nobody in any role that its pipeline needs. */
    private void covered(OpportunityCriteria criteria) {
        var covered = criteria.covered();
        if (covered.isAny()) {
            return;
        }
        conditions.add("exists (select from pipeline p where p.id = o.pipeline_id and p.required_roles <> '{}')");
        var kept = "(select %s from (select) one " + DealCoverages.join(criteria.asOf()) + ")";
        one("coalesce(" + kept.formatted("percent") + ", 0) >= :coveredFrom", "coveredFrom", covered.from());
        one("coalesce(" + kept.formatted("percent") + ", 0) <= :coveredTo", "coveredTo", covered.to());
        var holes = covered.holes().stream().map(Enum::name).toList();
        anyText(HOLE.formatted(kept.formatted("pieces")), "holes", holes);
    }

    private void owners(List<UserId> owners) {
        var ids = owners.stream().map(UserId::id).toList();
        any("o.owner_id" + equal("uuid", "owners", ids), "owners", ids, single(ids, PostgresArrays.uuids(ids)));
    }

    private void anyName(String column, String name, Collection<? extends Enum<?>> values) {
        var names = values.stream().map(Enum::name).toList();
        any(column + equal("text", name, names), name, names, single(names, PostgresArrays.texts(names)));
    }

    /** A single value is compared as such: of an array the planner does not know that it keeps an index's order. */
    private static String equal(String type, String name, Collection<?> values) {
        return values.size() == 1
                ? " = cast(:%s as %s)".formatted(name, type)
                : " = any(cast(:%s as %s[]))".formatted(name, type);
    }

    private static Object single(List<?> values, SqlArrayValue array) {
        return values.size() == 1 ? values.getFirst() : array;
    }

    private void anyText(String condition, String name, Collection<String> values) {
        any(condition, name, values, PostgresArrays.texts(values));
    }

    private void any(String condition, String name, Collection<?> values, Object param) {
        if (!values.isEmpty()) {
            one(condition, name, param);
        }
    }

    private void one(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static String infix(String text) {
        return "%" + escaped(text) + "%";
    }

    /** As a pattern that matches nothing but itself. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
