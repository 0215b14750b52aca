package com.quorumcrm.accounts;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads companies, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class AccountQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final AccountSearch search;

    AccountQuery(JdbcClient jdbc, Visibility visibility, AccountSearch search) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.search = search;
    }

    /** @throws NoSuchRecord when the viewer may not see it, or there is none */
    public AccountView find(AccountId id, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        return jdbc.sql(AccountRows.select(scope, "a.search") + "where a.id = :id and a.deleted_at is null and "
                        + scope.sql(RecordKind.ACCOUNT, "a"))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> AccountRows.view(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    /**
     * For somebody who is about to change it: whether they may comes before what they want of it.
     *
     * @throws NoSuchRecord when the viewer may not see it, or there is none
     * @throws Forbidden when the viewer may only read it
     */
    public AccountView editable(AccountId id, Viewer viewer) {
        var found = find(id, viewer);
        if (!found.editable()) {
            throw new Forbidden();
        }
        return found;
    }

    public Optional<AccountId> byExternalId(String system, String externalId, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id
                        from account_external_id e
                        join account named on named.id = e.account_id
                        join account a on a.id = coalesce(named.merged_into_id, named.id)
                        where e.system = :system and e.external_id = :externalId and a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("system", system)
                .param("externalId", externalId)
                .params(scope.params())
                .query((row, number) -> Rows.id(row, "id", AccountId::new))
                .optional();
    }

    /** The company itself, or the one that it was merged into, as far as the viewer may see that. */
    public Optional<AccountId> successor(AccountId id, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with recursive next(id) as (
                            select cast(:id as uuid)
                            union
                            select a.merged_into_id from next join account a on a.id = next.id where a.merged_into_id is not null)
                        select a.id from next join account a on a.id = next.id where a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> Rows.id(row, "id", AccountId::new))
                .optional();
    }

    /** The names of those of the accounts that the viewer may see. */
    public Map<AccountId, String> names(Collection<AccountId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var scope = visibility.of(viewer);
        var names = new HashMap<AccountId, String>();
        jdbc.sql("""
                        select a.id, a.name from account a
                        where a.id = any(cast(:ids as uuid[])) and a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("ids", PostgresArrays.uuids(ids.stream().map(AccountId::id)))
                .params(scope.params())
                .query(row -> {
                    names.put(Rows.id(row, "id", AccountId::new), row.getString("name"));
                });
        return names;
    }

    /** The companies that belong to this one directly, by name. */
    public List<AccountName> children(AccountId id, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id, a.name, coalesce(a.city, a.country) as hint from account a
                        where a.parent_id = :id and a.deleted_at is null and %s
                        order by a.search, a.id limit 200""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("id", id.id())
                .params(scope.params())
                .query(AccountQuery::named)
                .list();
    }

    /**
     * Suggests companies while somebody types, best first.
     *
     * @param typed a part of the name, with slips of the finger
     */
    public List<AccountName> lookup(String typed, Viewer viewer, int limit) {
        viewer.require(Permission.READ_ACCOUNTS);
        return typed.isBlank() ? List.of() : search.names(typed.strip(), limit, viewer);
    }

    /** The companies that have an internet domain, or one that it belongs to; the closest first. */
    public List<AccountName> onDomain(String domain, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id, a.name, coalesce(a.city, a.country) as hint
                        from (select account_id as id, domain from account_domain where domain = any(:domains)
                              union select id, quorum_host(website) from account
                              where quorum_host(website) = any(:domains) and deleted_at is null and website is not null) found
                        join account a on a.id = found.id
                        where a.deleted_at is null and %s
                        group by a.id order by max(length(found.domain)) desc, a.search, a.id limit 5""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("domains", PostgresArrays.texts(withParents(domain)))
                .params(scope.params())
                .query(AccountQuery::named)
                .list();
    }

    private static List<String> withParents(String domain) {
        var labels = List.of(domain.toLowerCase(Locale.ROOT).split("\\."));
        return IntStream.rangeClosed(0, labels.size() - 2)
                .mapToObj(from -> String.join(".", labels.subList(from, labels.size())))
                .toList();
    }

    /** Those that changed last. */
    public List<AccountName> latest(Viewer viewer, int limit) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id, a.name, coalesce(a.city, a.country) as hint from account a
                        where a.deleted_at is null and %s
                        order by a.updated_at desc, a.id desc limit :limit""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .params(scope.params())
                .param("limit", limit)
                .query(AccountQuery::named)
                .list();
    }

    static AccountName named(ResultSet row, int number) throws SQLException {
        return new AccountName(Rows.id(row, "id", AccountId::new), row.getString("name"), row.getString("hint"));
    }
}
