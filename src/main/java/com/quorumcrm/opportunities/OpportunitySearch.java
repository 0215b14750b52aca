package com.quorumcrm.opportunities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
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

    /** Planned as if all that contain the text were wanted, and read only until there are enough. */
    private static final String EXACT = """
            with prefixed as materialized (
                     select o.id from opportunity o where o.search like quorum_fold(:prefix) and %1$s
                     order by o.search limit 200),
                 containing as materialized (
                     select o.id from opportunity o where o.search like quorum_fold(:infix) and %1$s)
            select id from (select id from prefixed union all select id from containing) found limit 200""";

    private static final String ALIKE = """
            with alike as materialized (
                     select o.id from opportunity o where quorum_fold(:typed) <%% o.search and %1$s)
            select id from alike limit 200""";

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
        trustTheTrigrams();
        var exact = find(EXACT, text, limit, viewer);
        return exact.isEmpty() ? find(ALIKE, text, limit, viewer) : exact;
    }

    /**
     * Sets for the rest of the transaction how far a word may be from what was typed, and keeps the planner from walking
     * through all names in their order in the hope to meet enough that match.
     */
    private void trustTheTrigrams() {
        jdbc.sql("""
                        select set_config('pg_trgm.word_similarity_threshold', '0.45', true),
                               set_config('enable_seqscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)""").query((row, number) -> row.getString(1)).single();
    }

    private List<SearchHit> find(String candidates, String text, int limit, Viewer viewer) {
        var scope = visibility.of(viewer);
        var visible = "o.deleted_at is null and " + scope.sql(RecordKind.OPPORTUNITY, "o");
        return jdbc.sql(BEST.formatted(candidates.formatted(visible)))
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
                "typed", text, "prefix", escaped + "%", "infix", "%" + escaped + "%", "word", "% " + escaped + "%");
    }
}
