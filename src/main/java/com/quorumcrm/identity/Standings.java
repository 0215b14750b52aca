package com.quorumcrm.identity;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads in one statement what nearly every request needs to know of the person it comes from. */
@Repository
@Transactional(readOnly = true)
class Standings {

    private final JdbcClient jdbc;

    private final List<PersonalFigure> figures;

    Standings(JdbcClient jdbc, ObjectProvider<PersonalFigure> figures) {
        this.jdbc = jdbc;
        this.figures = figures.orderedStream().toList();
    }

    /** @param active null when the person is not active, or there is none */
    record Standing(@Nullable Viewer active, Reach reach, Organisation organisation, Map<String, Integer> figures) {

        Optional<Viewer> viewer() {
            return Optional.ofNullable(active);
        }
    }

    Standing of(UserId person) {
        return RequestMemory.recall(Standing.class, person, () -> read(person));
    }

    private Standing read(UserId person) {
        var standing = jdbc.sql("""
                        with %s
                        select %s, %s, %s%s
                        from organisation o left join app_user u on u.id = :person and u.status = 'ACTIVE'""".formatted(
                        Reach.RELATIONS, Viewers.COLUMNS, OrganisationSettings.COLUMNS, Reach.COLUMNS, figureColumns()))
                .param("person", person.id())
                .query(this::standing)
                .single();
        RequestMemory.keep(Organisation.class, OrganisationSettings.ONLY, standing.organisation());
        return standing;
    }

    private String figureColumns() {
        return figures.stream()
                .map(figure -> ", (%s) as figure_%s".formatted(figure.sql(), figure.name()))
                .collect(Collectors.joining());
    }

    private Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getObject("id") == null ? null : Viewers.viewer(row, number),
                Reach.of(row),
                OrganisationSettings.organisation(row, number),
                figures(row));
    }

    private Map<String, Integer> figures(ResultSet row) throws SQLException {
        var read = new HashMap<String, Integer>();
        for (var figure : figures) {
            read.put(figure.name(), row.getInt("figure_" + figure.name()));
        }
        return read;
    }
}
