package com.quorumcrm.territories;

import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is in a team. */
@Component
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a team who are here, always in the same order. */
    List<UserId> members(TeamId team) {
        return jdbc.sql(
                        "select id from app_user where team_id = :team and status <> 'DISABLED' order by created_at, id")
                .param("team", team.id())
                .query((row, number) -> new UserId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whose a company of this territory is to be: the owner, or the next one of the team; nobody where there is none. */
    Optional<UserId> next(TerritoryView territory) {
        var details = territory.details();
        if (details.owner() != null || details.team() == null) {
            return Optional.ofNullable(details.owner());
        }
        var members = members(details.team());
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(members.get(Math.floorMod(turn(territory.id()), members.size())));
    }

    /** May a company of this territory stay with this person? */
    boolean isOneOf(TerritoryView territory, UserId person) {
        var details = territory.details();
        if (details.owner() != null) {
            return details.owner().equals(person);
        }
        return details.team() == null || members(details.team()).contains(person);
    }

    private int turn(TerritoryId territory) {
        return jdbc.sql("update territory set turn = turn + 1 where id = :territory returning turn")
                .param("territory", territory.id())
                .query(Integer.class)
                .single();
    }
}
