package com.quorumcrm.forecasting;

import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reports to whom today. */
@Repository
class SalesPeople {

    private static final String PERSON = """
            select u.id, u.name, u.email, u.manager_id,
                   u.status <> 'DISABLED' and u.roles && array['REP', 'MANAGER']::varchar[] as sells
            from app_user u
            """;

    private final JdbcClient jdbc;
    private final TeamQuery teams;

    SalesPeople(JdbcClient jdbc, TeamQuery teams) {
        this.jdbc = jdbc;
        this.teams = teams;
    }

    List<SalesPerson> everybody() {
        return jdbc.sql(PERSON).query(SalesPerson.class).list();
    }

    List<SalesPerson> below(UserId person) {
        return jdbc.sql("""
                        with recursive line(id) as (
                            select cast(:person as uuid)
                            union
                            select below.id from line join app_user below on below.manager_id = line.id)
                        """ + PERSON + " join line on line.id = u.id")
                .param("person", person.id())
                .query(SalesPerson.class)
                .list();
    }

    List<SalesPerson> inTeam(TeamId team) {
        return jdbc.sql(PERSON + "where u.id = any(:members)")
                .param("members", teams.members(team).stream().map(UserId::id).toArray(UUID[]::new))
                .query(SalesPerson.class)
                .list();
    }

    Optional<String> teamName(TeamId team) {
        return jdbc.sql("select name from team where id = :team and deleted_at is null")
                .param("team", team.id())
                .query(String.class)
                .optional();
    }

    record SalesPerson(
            UserId id, String name, String email, @Nullable UUID managerId, boolean sells) {}
}
