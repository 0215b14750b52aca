package com.quorumcrm.accounts;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads which company belongs to which, today or on a past day; what hangs below a company that the viewer may not see is
 * left out with it. What may be seen is decided by today's rights.
 */
@Repository
@Transactional(readOnly = true)
public class HierarchyQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    HierarchyQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * @param asOf null for now
     * @throws NoSuchRecord when the viewer may not see the company
     */
    public HierarchyView around(AccountId id, @Nullable Instant asOf, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        visibility.requireRead(id.ref(), viewer);
        var source = new HierarchySource(asOf);
        var scope = visibility.of(viewer);
        return new HierarchyView(ancestors(id, source, scope).reversed(), nodes(id, source, scope, viewer));
    }

    /** The company and all below it, of those that the viewer may see. */
    public List<UUID> subtree(AccountId id, Viewer viewer) {
        return subtree(id, null, viewer);
    }

    /** @param asOf null for now */
    public List<UUID> subtree(AccountId id, @Nullable Instant asOf, Viewer viewer) {
        var source = new HierarchySource(asOf);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with recursive %s
                        select a.id from below join account a on a.id = below.id
                        where a.deleted_at is null and %s limit 5000""".formatted(source.below(), scope.sql(RecordKind.ACCOUNT, "a")))
                .param("account", id.id())
                .params(source.params())
                .params(scope.params())
                .query(UUID.class)
                .list();
    }

    private List<AccountName> ancestors(AccountId id, HierarchySource source, Scope scope) {
        return jdbc.sql("""
                        with recursive up(id, name, hint, parent_id, level) as (
                            select n.id, '', '', n.parent_id, 0 from %1$s n where n.id = :id
                            union all
                            select a.id, cast(a.name as text), cast(coalesce(a.city, a.country) as text), n.parent_id, up.level + 1
                            from up join %1$s n on n.id = up.parent_id join account a on a.id = n.id
                            where a.deleted_at is null and %2$s)
                        select id, name, hint from up where level > 0 order by level""".formatted(source.relation(), scope.sql(RecordKind.ACCOUNT, "a")))
                .param("id", id.id())
                .params(source.params())
                .params(scope.params())
                .query(AccountQuery::named)
                .list();
    }

    private List<HierarchyView.Node> nodes(AccountId id, HierarchySource source, Scope scope, Viewer viewer) {
        return jdbc.sql("""
                        with recursive down(id, parent_id, owner_id, level, path) as (
                            select a.id, cast(null as uuid), n.owner_id, 0, array[a.search, cast(a.id as text)]
                            from %1$s n join account a on a.id = n.id where n.id = :id and a.deleted_at is null and %2$s
                            union all
                            select a.id, n.parent_id, n.owner_id, down.level + 1, down.path || array[a.search, cast(a.id as text)]
                            from down join %1$s n on n.parent_id = down.id join account a on a.id = n.id
                            where a.deleted_at is null and down.level < 20 and %2$s)
                        select a.id, a.version, a.name, a.type, u.name as owner_name, down.parent_id, down.level, %3$s as editable
                        from (select * from down limit 5000) down join account a on a.id = down.id join app_user u on u.id = down.owner_id
                        order by down.path""".formatted(
                        source.relation(), scope.sql(RecordKind.ACCOUNT, "a"), scope.editSql(RecordKind.ACCOUNT, "a")))
                .param("id", id.id())
                .params(source.params())
                .params(scope.params())
                .query((row, number) -> node(row, viewer))
                .list();
    }

    private static HierarchyView.Node node(ResultSet row, Viewer viewer) throws SQLException {
        return new HierarchyView.Node(
                Rows.id(row, "id", AccountId::new),
                row.getLong("version"),
                row.getString("name"),
                AccountType.valueOf(row.getString("type")),
                row.getString("owner_name"),
                Rows.idOrNull(row, "parent_id", AccountId::new),
                row.getInt("level"),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_ACCOUNTS));
    }
}
