package com.quorumcrm.forecasting;

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

    SalesPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The members of a team and of the teams under it. */
    List<SalesPerson> inTeam(TeamId team) {
        return jdbc.sql("""
                        with recursive under(id) as (
                            select t.id from team t where t.id = :team and t.deleted_at is null
                            union
                            select t.id from under join team t on t.parent_id = under.id and t.deleted_at is null)
                        """ + PERSON + " join under on under.id = u.team_id")
                .param("team", team.id())
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
