package com.quorumcrm.leadrules;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is away: everybody for themselves and those below them, and whoever makes the rules for everybody. */
@Service
@Transactional
public class Absences {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Clock clock;

    Absences(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Present and future ones of those whose the viewer may change, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> current(Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id, a.user_id, u.name, a.from_on, a.to_on from absence a join app_user u on u.id = a.user_id
                        where a.to_on >= :today and (:all or a.user_id = any(cast(:line as uuid[])))
                        order by a.from_on, u.name, a.id limit 500""")
                .param("today", organisation.current().today(clock))
                .param("all", scope.editsAll())
                .param("line", PostgresArrays.uuids(scope.line()))
                .query((row, number) -> new Absence(
                        row.getObject("id", UUID.class),
                        Rows.user(row, "user_id"),
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    public void add(UserId person, @Nullable LocalDate from, @Nullable LocalDate to, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        requireMine(person, viewer);
        new Rules()
                .required("from", from)
                .required("to", to)
                .that(from == null || to == null || !to.isBefore(from), "to", "leadrules.rule.order")
                .enforce();
        jdbc.sql("insert into absence (id, user_id, from_on, to_on) values (:id, :person, :from, :to)")
                .param("id", Ids.next())
                .param("person", person.id())
                .param("from", from)
                .param("to", to)
                .update();
    }

    public void remove(UUID id, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        var person = jdbc.sql("select user_id from absence where id = :id")
                .param("id", id)
                .query((row, number) -> Rows.user(row, "user_id"))
                .optional()
                .orElseThrow(NoSuchRecord::new);
        if (!isMine(person, viewer)) {
            throw new NoSuchRecord();
        }
        jdbc.sql("delete from absence where id = :id").param("id", id).update();
    }

    private void requireMine(UserId person, Viewer viewer) {
        if (!isMine(person, viewer)) {
            throw new Forbidden();
        }
    }

    private boolean isMine(UserId person, Viewer viewer) {
        var scope = visibility.of(viewer);
        return scope.editsAll() || scope.leads(person);
    }
}
