package com.quorumcrm.exchange;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts by what files call them, among those that the viewer may see. */
@Component
class AccountLookup {

    private static final int CANDIDATES = 4;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    AccountLookup(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * Ids by the names that were asked for, as they were written.
     *
     * @param several names that more than one account has
     */
    record Found(Map<String, AccountId> ids, List<String> several) {}

    Found byName(Collection<String> names, Viewer viewer) {
        var scope = visibility.of(viewer);
        record Row(String asked, UUID id, long meant) {}
        var ids = new HashMap<String, AccountId>();
        var several = new ArrayList<String>();
        jdbc
                .sql("""
                        with asked as materialized (
                            select name, quorum_fold(name) as folded from unnest(:names) as asked(name))
                        select asked.name as asked, (array_agg(a.id))[1] as id, count(*) as meant
                        from asked join account a on a.search = asked.folded and a.deleted_at is null and %s
                        group by asked.name""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("names", names.toArray(String[]::new))
                .params(scope.params())
                .query(Row.class)
                .list()
                .stream()
                .forEach(row -> {
                    ids.put(row.asked, new AccountId(row.id));
                    if (row.meant > 1) {
                        several.add(row.asked);
                    }
                });
        return new Found(ids, several);
    }

    /** Names of accounts that resemble each of the names that were asked for. */
    Map<String, List<String>> similar(Collection<String> names, Viewer viewer) {
        var scope = visibility.of(viewer);
        record Row(String asked, String name) {}
        var found = new HashMap<String, List<String>>();
        jdbc
                .sql("""
                        with asked as materialized (
                            select name, quorum_fold(name) as folded from unnest(:names) as asked(name))
                        select asked.name as asked, a.name
                        from asked
                        cross join lateral (
                            select a.name from account a
                            where a.search %% asked.folded and a.deleted_at is null and %s
                            order by similarity(a.search, asked.folded) desc, a.search, a.id
                            limit :candidates) a""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("names", names.toArray(String[]::new))
                .param("candidates", CANDIDATES)
                .params(scope.params())
                .query(Row.class)
                .list()
                .stream()
                .forEach(row -> found.computeIfAbsent(row.asked, key -> new ArrayList<>())
                        .add(row.name));
        return found;
    }
}
