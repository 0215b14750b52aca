package com.quorumcrm.exchange;

import com.quorumcrm.kernel.TeamId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds teams by name, whatever its case. */
@Component
class TeamLookup {

    private final JdbcClient jdbc;

    TeamLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TeamId> byName(String name) {
        return jdbc.sql("select id from team where quorum_fold(name) = quorum_fold(:name) and deleted_at is null")
                .param("name", name)
                .query((row, number) -> new TeamId(row.getObject(1, UUID.class)))
                .optional();
    }
}
