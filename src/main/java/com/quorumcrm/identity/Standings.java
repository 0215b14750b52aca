package com.quorumcrm.identity;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads in one statement what nearly every request needs to know of the person it comes from. */
@Repository
@Transactional(readOnly = true)
class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param active null when the person is not active, or there is none */
    record Standing(@Nullable Viewer active, Reach reach, Organisation organisation) {

        Optional<Viewer> viewer() {
            return Optional.ofNullable(active);
        }
    }

    Standing of(UserId person) {
        return RequestMemory.recall(Standing.class, person, () -> read(person));
    }

    private Standing read(UserId person) {
        var standing = jdbc.sql(
                        """
                        with %s
                        select %s, %s, %s
                        from organisation o left join app_user u on u.id = :person and u.status = 'ACTIVE'""".formatted(Reach.RELATIONS, Viewers.COLUMNS, OrganisationSettings.COLUMNS, Reach.COLUMNS))
                .param("person", person.id())
                .query(Standings::standing)
                .single();
        RequestMemory.keep(Organisation.class, OrganisationSettings.ONLY, standing.organisation());
        return standing;
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getObject("id") == null ? null : Viewers.viewer(row, number),
                Reach.of(row),
                OrganisationSettings.organisation(row, number));
    }
}
