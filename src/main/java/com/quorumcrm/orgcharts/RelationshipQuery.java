package com.quorumcrm.orgcharts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what people are to each other, where the viewer may see both. */
@Repository
@Transactional(readOnly = true)
public class RelationshipQuery {

    private static final String OF_ACCOUNT =
            "select f.contact_id from affiliation f where f.account_id = :id and coalesce(f.valid_to >= :today, true)";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Clock clock;

    RelationshipQuery(JdbcClient jdbc, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * Those of one person, the strongest first; at most 200.
     *
     * @throws NoSuchRecord when the viewer may not see the person, or there is none
     */
    public List<RelationshipView> of(ContactId contact, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        visibility.requireRead(contact.ref(), viewer);
        return read("(r.from_id = :id or r.to_id = :id)", contact.id(), 200, viewer);
    }

    /**
     * Those between people who work at a company today, the strongest first; at most 1000.
     *
     * @throws NoSuchRecord when the viewer may not see the company, or there is none
     */
    public List<RelationshipView> within(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        visibility.requireRead(account.ref(), viewer);
        return read("r.from_id in (%1$s) and r.to_id in (%1$s)".formatted(OF_ACCOUNT), account.id(), 1000, viewer);
    }

    private List<RelationshipView> read(String where, UUID id, int limit, Viewer viewer) {
        var scope = visibility.of(viewer);
        var mayEdit = viewer.can(Permission.EDIT_CONTACTS);
        return jdbc.sql("""
                        select r.id, r.from_id, f.name as from_name, r.to_id, t.name as to_name, r.kind, r.strength, r.note,
                               r.created_at, u.name as created_by_name, %s as editable
                        from contact_relationship r
                        join contact f on f.id = r.from_id and f.deleted_at is null and %s
                        join contact t on t.id = r.to_id and t.deleted_at is null and %s
                        join app_user u on u.id = r.created_by
                        where %s order by r.strength desc, f.search, t.search, r.id limit %d""".formatted(
                                scope.editSql(RecordKind.CONTACT, "f"),
                                scope.sql(RecordKind.CONTACT, "f"),
                                scope.sql(RecordKind.CONTACT, "t"),
                                where,
                                limit))
                .param("id", id)
                .param("today", LocalDate.ofInstant(clock.instant(), viewer.zone()))
                .params(scope.params())
                .query((row, number) -> view(row, mayEdit))
                .list();
    }

    private static RelationshipView view(ResultSet row, boolean mayEdit) throws SQLException {
        return new RelationshipView(
                new RelationshipId(row.getObject("id", UUID.class)),
                Rows.contact(row, "from_id"),
                row.getString("from_name"),
                Rows.contact(row, "to_id"),
                row.getString("to_name"),
                RelationshipKind.valueOf(row.getString("kind")),
                row.getInt("strength"),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by_name"),
                mayEdit && row.getBoolean("editable"));
    }
}
