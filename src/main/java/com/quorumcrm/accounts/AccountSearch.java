package com.quorumcrm.accounts;

import com.quorumcrm.fields.FieldSearch;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.SearchHit;
import com.quorumcrm.web.SearchSource;
import com.quorumcrm.web.SearchText;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds companies by name in any script, whatever the case and the accents, and with a slip of the finger. */
@Repository
@Transactional(readOnly = true)
class AccountSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    AccountSearch(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String label() {
        return "accounts.accounts.title";
    }

    @Override
    public String icon() {
        return "building";
    }

    @Override
    public List<SearchHit> find(String text, int limit, Viewer viewer) {
        if (!viewer.can(Permission.READ_ACCOUNTS)) {
            return List.of();
        }
        return names(text, limit, viewer).stream()
                .map(found -> new SearchHit(found.id().ref(), found.name(), found.hint()))
                .toList();
    }

    List<AccountName> names(String typed, int limit, Viewer viewer) {
        var scope = visibility.of(viewer);
        var visible = "a.deleted_at is null and " + scope.sql(RecordKind.ACCOUNT, "a");
        return jdbc.sql("""
                        with held as materialized %s
                        select a.id, a.name, coalesce(a.city, a.country) as hint
                        from account a
                        where a.id in (select id from held union all (%s))
                        order by a.search like quorum_fold(:infix) desc, a.id in (select id from held) desc, %s
                        limit :limit""".formatted(
                                FieldSearch.sql(RecordKind.ACCOUNT, "a", visible),
                                SearchText.candidates("account", "a", visible),
                                SearchText.best("a")))
                .param("written", FieldSearch.written(typed))
                .params(new SearchText(typed).params())
                .params(scope.params())
                .param("limit", limit)
                .query(AccountQuery::named)
                .list();
    }
}
