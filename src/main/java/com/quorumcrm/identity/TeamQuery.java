package com.quorumcrm.identity;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shows how people are grouped. */
@Repository
@Transactional(readOnly = true)
public class TeamQuery {

    static final String TREE = """
            with recursive tree as (
                select t.*, 0 as depth, array[quorum_fold(t.name)] as path
                from team t where t.parent_id is null and t.deleted_at is null
                union all
                select t.*, tree.depth + 1, tree.path || quorum_fold(t.name)
                from tree join team t on t.parent_id = tree.id and t.deleted_at is null)
            select tree.id, tree.name, tree.parent_id, tree.sharing, tree.depth, tree.version,
                   quorum_fold(tree.name) as sort_key,
                   (select count(*) from app_user u where u.team_id = tree.id and u.status <> 'DISABLED') as members
            from tree
            """;

    private final JdbcClient jdbc;

    TeamQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All teams, each followed by those below it. */
    public List<TeamView> tree(Viewer viewer) {
        viewer.require(Permission.READ_USERS);
        return jdbc.sql(TREE + "order by tree.path").query(TeamQuery::view).list();
    }

    /** @throws NoSuchRecord when there is no such team */
    public TeamView get(TeamId team, Viewer viewer) {
        viewer.require(Permission.READ_USERS);
        return jdbc.sql(TREE + "where tree.id = :team")
                .param("team", team.id())
                .query(TeamQuery::view)
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    /** Who belongs to a team or to one under it, those who have left too. */
    public List<UserId> members(TeamId team) {
        return jdbc.sql("""
                        with recursive under(id) as (
                            select t.id from team t where t.id = :team and t.deleted_at is null
                            union
                            select t.id from under join team t on t.parent_id = under.id and t.deleted_at is null)
                        select u.id from app_user u join under on under.id = u.team_id""").param("team", team.id()).query(UserId.class).list();
    }

    static TeamView view(ResultSet row, int number) throws SQLException {
        return new TeamView(
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("name"),
                PersonQuery.id(row, "parent_id", TeamId::new),
                Sharing.valueOf(row.getString("sharing")),
                row.getInt("depth"),
                row.getInt("members"),
                row.getLong("version"));
    }
}
