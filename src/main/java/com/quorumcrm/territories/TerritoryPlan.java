package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reckons what applying the rules would do to every company that was not placed by hand. */
@Repository
@Transactional(readOnly = true)
public class TerritoryPlan {

    private final JdbcClient jdbc;
    private final TerritoryQuery territories;
    private final Turns turns;

    TerritoryPlan(JdbcClient jdbc, TerritoryQuery territories, Turns turns) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.turns = turns;
    }

    /** Those that would move to another territory or owner, by name. */
    public List<PlannedMove> moves(Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var tree = territories.tree();
        var members = new HashMap<TeamId, List<UserId>>();
        var moves = new ArrayList<PlannedMove>();
        jdbc.sql("""
                        select a.id, a.version, a.name, a.type, a.country, a.industry, a.employees, a.revenue, a.revenue_currency,
                               a.owner_id, u.name as owner_name, b.territory_id, t.name as territory_name
                        from account a join app_user u on u.id = a.owner_id
                        left join account_territory b on b.account_id = a.id and b.valid_to is null
                        left join territory t on t.id = b.territory_id
                        where a.deleted_at is null and b.set_by is null
                        order by a.search, a.id""").query(row -> {
            var move = move(row, tree, members);
            if (!Objects.equals(move.from(), move.to()) || move.changesOwner()) {
                moves.add(move);
            }
        });
        return moves;
    }

    private PlannedMove move(ResultSet row, TerritoryTree tree, Map<TeamId, List<UserId>> members) throws SQLException {
        var owner = new UserId(row.getObject("owner_id", UUID.class));
        var to = tree.place(AccountTraits.read(row))
                .map(TerritoryTree.Hit::territory)
                .orElse(null);
        var stays = to == null || isOneOf(to, owner, members);
        return new PlannedMove(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getLong("version"),
                TerritoryQuery.id(row, "territory_id", TerritoryId::new),
                row.getString("territory_name"),
                to == null ? null : to.id(),
                to == null ? null : to.details().name(),
                owner,
                row.getString("owner_name"),
                stays || to == null ? null : to.details().owner(),
                stays || to == null ? null : to.ownerName(),
                stays || to == null ? null : to.teamName());
    }

    private boolean isOneOf(TerritoryView territory, UserId owner, Map<TeamId, List<UserId>> members) {
        var team = territory.details().team();
        if (team == null) {
            return territory.details().owner() == null
                    || territory.details().owner().equals(owner);
        }
        var there = members.computeIfAbsent(team, turns::members);
        return there.isEmpty() || there.contains(owner);
    }
}
