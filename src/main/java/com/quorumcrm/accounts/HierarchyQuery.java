package com.quorumcrm.accounts;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads which company belongs to which; what hangs below a company that the viewer may not see is left out with it. */
@Repository
@Transactional(readOnly = true)
public class HierarchyQuery {

    /** As many companies as are shown. */
    public static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final AccountQuery accounts;

    HierarchyQuery(JdbcClient jdbc, Visibility visibility, AccountQuery accounts) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.accounts = accounts;
    }

    public HierarchyView around(AccountId id, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var nodes = nodes(id, viewer);
        var cut = nodes.size() > SHOWN;
        return new HierarchyView(accounts.ancestors(id, viewer).reversed(), cut ? nodes.subList(0, SHOWN) : nodes, cut);
    }

    /** The company and all below it, of those that the viewer may see. */
    public List<UUID> subtree(AccountId id, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with recursive down(id) as (
                            select cast(:id as uuid)
                            union
                            select a.id from down join account a on a.parent_id = down.id where a.deleted_at is null)
                        select a.id from down join account a on a.id = down.id
                        where a.deleted_at is null and %s limit 5000""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("id", id.id())
                .params(scope.params())
                .query(UUID.class)
                .list();
    }

    private List<HierarchyView.Node> nodes(AccountId id, Viewer viewer) {
        var scope = visibility.of(viewer);
        var visible = scope.sql(RecordKind.ACCOUNT, "a");
        return jdbc.sql("""
                        with recursive down(id, name, type, owner_id, level, path) as (
                            select a.id, a.name, a.type, a.owner_id, 0, array[a.search, cast(a.id as text)]
                            from account a where a.id = :id and a.deleted_at is null and %s
                            union all
                            select a.id, a.name, a.type, a.owner_id, down.level + 1, down.path || array[a.search, cast(a.id as text)]
                            from down join account a on a.parent_id = down.id
                            where a.deleted_at is null and down.level < 20 and %s)
                        select down.id, down.name, down.type, u.name as owner_name, down.level
                        from (select * from down limit 5000) down join app_user u on u.id = down.owner_id
                        order by down.path limit :limit""".formatted(visible, visible))
                .param("id", id.id())
                .param("limit", SHOWN + 1)
                .params(scope.params())
                .query(HierarchyQuery::node)
                .list();
    }

    private static HierarchyView.Node node(ResultSet row, int number) throws SQLException {
        return new HierarchyView.Node(
                Rows.account(row, "id"),
                row.getString("name"),
                AccountType.valueOf(row.getString("type")),
                row.getString("owner_name"),
                row.getInt("level"));
    }
}
