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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reckons what applying the rules would do to every company that was not placed by hand. */
@Repository
@Transactional(readOnly = true)
public class TerritoryPlan {

    private static final int FETCHED = 2000;

    private final JdbcClient jdbc;
    private final TerritoryQuery territories;
    private final Territories drawing;
    private final Turns turns;

    TerritoryPlan(JdbcClient jdbc, TerritoryQuery territories, Territories drawing, Turns turns) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.drawing = drawing;
        this.turns = turns;
    }

    /** Those that would move to another territory or owner, by name. */
    public List<PlannedMove> moves(Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var moves = new ArrayList<PlannedMove>();
        each(territories.tree(), moves::add);
        return moves;
    }

    /** @param most how many of them are told one by one */
    public PlannedMoves sum(int most, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        return sum(territories.tree(), most);
    }

    /**
     * What the rules would do if a territory were drawn so.
     *
     * @param id null for a new one
     * @throws com.quorumcrm.kernel.RuleBroken when it cannot be drawn so
     */
    public PlannedMoves sumWith(@Nullable TerritoryId id, TerritoryDetails details, int most, Viewer viewer) {
        drawing.requireDrawable(details, id, viewer);
        return sum(territories.treeWith(id == null ? TerritoryId.next() : id, details), most);
    }

    private PlannedMoves sum(TerritoryTree tree, int most) {
        var tally = new PlannedMoves.Tally(most);
        each(tree, tally::add);
        return tally.sum();
    }

    private void each(TerritoryTree tree, Consumer<PlannedMove> reader) {
        var members = new HashMap<TeamId, List<UserId>>();
        jdbc.sql("""
                        select a.id, a.version, a.name, a.type, a.country, a.industry, a.employees, a.revenue, a.revenue_currency,
                               a.owner_id, u.name as owner_name, b.territory_id, t.name as territory_name
                        from account a join app_user u on u.id = a.owner_id
                        left join account_territory b on b.account_id = a.id and b.valid_to is null
                        left join territory t on t.id = b.territory_id
                        where a.deleted_at is null and b.set_by is null
                        order by a.search, a.id""").withFetchSize(FETCHED).query(row -> {
            var move = move(row, tree, members);
            if (!Objects.equals(move.from(), move.to()) || move.changesOwner()) {
                reader.accept(move);
            }
        });
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
