package com.quorumcrm.accounts;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds companies by name in any script, whatever the case and the accents, and with a slip of the finger. */
@Repository
@Transactional(readOnly = true)
class AccountSearch {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    AccountSearch(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    List<AccountName> find(String typed, int limit, Viewer viewer) {
        SearchText.tolerate(jdbc);
        var scope = visibility.of(viewer);
        var visible = "a.deleted_at is null and " + scope.sql(RecordKind.ACCOUNT, "a");
        return jdbc.sql("""
                        select a.id, a.name, coalesce(a.city, a.country) as hint
                        from account a
                        where a.id in (%s)
                        order by %s limit :limit""".formatted(SearchText.candidates("account", "a", visible), SearchText.best("a")))
                .params(new SearchText(typed).params())
                .params(scope.params())
                .param("limit", limit)
                .query(AccountQuery::named)
                .list();
    }
}
