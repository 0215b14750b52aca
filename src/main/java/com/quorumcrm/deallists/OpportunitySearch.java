package com.quorumcrm.deallists;

import com.quorumcrm.fields.FieldSearch;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Rows;
import com.quorumcrm.web.SearchHit;
import com.quorumcrm.web.SearchSource;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds deals by name in any script, whatever the case and the accents, and with a slip of the finger when nothing else
 * is found.
 *
 * <p>Candidates are capped before they are ranked: a word that half the deals hold costs no more than a rare one.
 */
@Repository
@Transactional(readOnly = true)
class OpportunitySearch implements SearchSource {

    /**
     * Each way is tried only when, or as long as, those before it have not found enough, and planned as if all it finds
     * were wanted. A word that resembles many names is met among some of them; the index would be read for all.
     */
    private static final String CANDIDATES = """
            with prefixed as materialized (
                     select o.id from opportunity o where o.search like quorum_fold(:prefix) and %1$s
                     order by o.search limit 200),
                 containing as materialized (
                     select o.id from opportunity o where o.search like quorum_fold(:infix) and %1$s),
                 held as materialized %2$s,
                 exact as materialized (
                     select id from (select id from prefixed union all select id from containing union all select id from held) found
                     limit 200),
                 sampled as materialized (
                     select s.id from (select o.id, o.search from opportunity o where %1$s limit 1000) s
                     where quorum_fold(:typed) <%% s.search),
                 alike as materialized (
                     select o.id, o.version from opportunity o where quorum_fold(:typed) <%% o.search and %1$s)
            select id from exact
            union all
            (select id from (
                 select id from sampled where (select count(*) from sampled) >= 10
                 union all
                 select id from alike where (select count(*) from sampled) < 10) likely
             where not exists (select from exact) limit 200)""";

    private static final String BEST = """
            select o.id, o.name, account.name as account_name
            from opportunity o join account on account.id = o.account_id
            where o.id in (%s)
            order by case when o.search like quorum_fold(:prefix) then 0
                          when o.search like quorum_fold(:word) then 1
                          else 2 end,
                     word_similarity(quorum_fold(:typed), o.search) desc, o.status <> 'OPEN', o.close_date desc nulls last, o.id
            limit :limit""";

    private final JdbcClient jdbc;
    private final Visibility visibility;

    OpportunitySearch(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "opportunities.list.title";
    }

    @Override
    public String icon() {
        return "briefcase";
    }

    @Override
    public List<SearchHit> find(String text, int limit, Viewer viewer) {
        if (!viewer.can(Permission.READ_OPPORTUNITIES)) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        var visible = "o.deleted_at is null and " + scope.sql(RecordKind.OPPORTUNITY, "o");
        return jdbc.sql(BEST.formatted(
                        CANDIDATES.formatted(visible, FieldSearch.sql(RecordKind.OPPORTUNITY, "o", visible))))
                .params(params(text))
                .params(scope.params())
                .param("limit", limit)
                .query((row, number) -> new SearchHit(
                        new OpportunityId(Rows.id(row, "id")).ref(),
                        row.getString("name"),
                        row.getString("account_name")))
                .list();
    }

    private static Map<String, Object> params(String text) {
        var escaped = Conditions.escaped(text);
        return Map.of(
                "typed",
                text,
                "prefix",
                escaped + "%",
                "infix",
                "%" + escaped + "%",
                "word",
                "% " + escaped + "%",
                "written",
                FieldSearch.written(text));
    }
}
