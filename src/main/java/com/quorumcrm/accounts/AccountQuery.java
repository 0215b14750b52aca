package com.quorumcrm.accounts;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return jdbc.sql("""
                        select a.id, a.version, a.name, a.type, parent.id as parent_id, parent.name as parent_name,
                               a.industry, a.segment, a.country, a.city, a.website, a.phone, a.employees, a.founded_year,
                               a.revenue, a.revenue_currency, a.description,
                               a.owner_id, owner.name as owner_name, owner.email as owner_email,
                               a.created_at, creator.name as created_by_name, a.updated_at, changer.name as updated_by_name,
                               array(select system from account_external_id where account_id = a.id order by system) as systems,
                               array(select external_id from account_external_id where account_id = a.id order by system) as external_ids,
                               %s as editable
                        from account a
                        join app_user owner on owner.id = a.owner_id
                        join app_user creator on creator.id = a.created_by
                        join app_user changer on changer.id = a.updated_by
                        left join account parent on parent.id = a.parent_id and parent.deleted_at is null and %s
                        where a.id = :id and a.deleted_at is null and %s""".formatted(
                                scope.editSql(RecordKind.ACCOUNT, "a"),
                                scope.sql(RecordKind.ACCOUNT, "parent"),
                                scope.sql(RecordKind.ACCOUNT, "a")))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> view(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    public Optional<AccountId> byExternalId(String system, String externalId, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id
                        from account_external_id e join account a on a.id = e.account_id
                        where e.system = :system and e.external_id = :externalId and a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("system", system)
                .param("externalId", externalId)
                .params(scope.params())
                .query((row, number) -> Rows.account(row, "id"))
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
                .param("ids", Rows.array(ids))
                .params(scope.params())
                .query(row -> {
                    names.put(Rows.account(row, "id"), row.getString("name"));
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

    /** The company that this one belongs to, the one above that, and so on up to the first that is out of sight. */
    public List<AccountName> ancestors(AccountId id, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with recursive up(id, name, hint, parent_id, level) as (
                            select a.id, a.name, coalesce(a.city, a.country), a.parent_id, 0 from account a where a.id = :id
                            union all
                            select a.id, a.name, coalesce(a.city, a.country), a.parent_id, up.level + 1
                            from up join account a on a.id = up.parent_id
                            where a.deleted_at is null and %s)
                        select id, name, hint from up where level > 0 order by level""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
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
        return typed.isBlank() ? List.of() : search.find(typed.strip(), limit, viewer);
    }

    static AccountName named(ResultSet row, int number) throws SQLException {
        return new AccountName(Rows.account(row, "id"), row.getString("name"), row.getString("hint"));
    }

    private static AccountView view(ResultSet row, Viewer viewer) throws SQLException {
        return new AccountView(
                Rows.account(row, "id"),
                row.getLong("version"),
                details(row),
                row.getString("parent_name"),
                Rows.user(row, "owner_id"),
                row.getString("owner_name"),
                row.getString("owner_email"),
                Rows.map(row, "systems", "external_ids"),
                Rows.instant(row, "created_at"),
                row.getString("created_by_name"),
                Rows.instant(row, "updated_at"),
                row.getString("updated_by_name"),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_ACCOUNTS));
    }

    private static AccountDetails details(ResultSet row) throws SQLException {
        return new AccountDetails(
                row.getString("name"),
                AccountType.valueOf(row.getString("type")),
                Rows.accountOrNull(row, "parent_id"),
                row.getString("industry"),
                row.getString("segment"),
                row.getString("country"),
                row.getString("city"),
                row.getString("website"),
                row.getString("phone"),
                Rows.integer(row, "employees"),
                Rows.integer(row, "founded_year"),
                Rows.money(row, "revenue", "revenue_currency"),
                row.getString("description"));
    }
}
