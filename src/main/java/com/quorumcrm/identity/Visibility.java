package com.quorumcrm.identity;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one place that knows which records a person may see and change.
 *
 * <p>A record is read by its owner, the owner's managers, colleagues of a team that shares, people with a grant, and
 * those who see everything; the owner of an account and their managers read all its opportunities. Rights only add up.
 */
@Repository
@Transactional(readOnly = true)
public class Visibility {

    private final JdbcClient jdbc;
    private final OrganisationSettings organisation;

    Visibility(JdbcClient jdbc, OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /** Resolves what the viewer may see; asked for once per web request, whatever the number of queries. */
    public Scope of(Viewer viewer) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return resolve(viewer);
        }
        var attribute = Scope.class.getName() + viewer.id();
        if (request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST) instanceof Scope resolved) {
            return resolved;
        }
        var scope = resolve(viewer);
        request.setAttribute(attribute, scope, RequestAttributes.SCOPE_REQUEST);
        return scope;
    }

    /**
     * How far the viewer's rights on a record go; records in the trash are out of reach.
     *
     * @param record a record of a kind with an owner, or a product
     */
    public Access access(RecordRef record, Viewer viewer) {
        var scope = of(viewer);
        return jdbc.sql("select %s from %s r where r.id = :record and r.deleted_at is null and %s"
                        .formatted(
                                scope.editSql(record.kind(), "r"),
                                record.kind().table(),
                                scope.sql(record.kind(), "r")))
                .param("record", record.id())
                .params(scope.params())
                .query((row, number) -> row.getBoolean(1) ? Access.EDIT : Access.READ)
                .optional()
                .orElse(Access.NONE);
    }

    /** @throws NoSuchRecord when the viewer may not see the record, or there is none */
    public void requireRead(RecordRef record, Viewer viewer) {
        if (access(record, viewer) == Access.NONE) {
            throw new NoSuchRecord();
        }
    }

    /**
     * @throws NoSuchRecord when the viewer may not see the record, or there is none
     * @throws Forbidden when the viewer may see the record and not change it
     */
    public void requireEdit(RecordRef record, Viewer viewer) {
        switch (access(record, viewer)) {
            case NONE -> throw new NoSuchRecord();
            case READ -> throw new Forbidden();
            case EDIT -> {}
        }
    }

    private Scope resolve(Viewer viewer) {
        var settings = organisation.current();
        return jdbc.sql("""
                        with recursive line(id) as (
                            select cast(:viewer as uuid)
                            union
                            select u.id from line join app_user u on u.manager_id = line.id),
                        colleagues as (
                            select mate.id, team.sharing
                            from app_user me
                            join team on team.id = me.team_id and team.deleted_at is null and team.sharing <> 'NONE'
                            join app_user mate on mate.team_id = team.id
                            where me.id = :viewer),
                        granted as (select record_kind, record_id, level from access_grant where user_id = :viewer)
                        select array(select id from line) as line,
                               array(select id from line union select id from colleagues) as read_owners,
                               array(select id from line union select id from colleagues where sharing = 'EDIT') as edit_owners,
                               array(select record_id from granted where record_kind = :account) as granted_accounts,
                               array(select record_id from granted where record_kind = :account and level = 'EDIT') as editable_accounts,
                               array(select record_id from granted where record_kind = :opportunity) as granted_opportunities,
                               array(select record_id from granted where record_kind = :opportunity and level = 'EDIT') as editable_opportunities""")
                .param("viewer", viewer.id().id())
                .param("account", RecordKind.ACCOUNT.name())
                .param("opportunity", RecordKind.OPPORTUNITY.name())
                .query((row, number) -> scope(viewer, settings, row))
                .single();
    }

    private static Scope scope(Viewer viewer, Organisation settings, ResultSet row) throws SQLException {
        return new Scope(
                viewer.can(Permission.SEE_ALL),
                viewer.can(Permission.EDIT_ALL),
                settings.accountsReadable(),
                settings.opportunitiesReadable(),
                ids(row.getArray("line")),
                ids(row.getArray("read_owners")),
                ids(row.getArray("edit_owners")),
                ids(row.getArray("granted_accounts")),
                ids(row.getArray("editable_accounts")),
                ids(row.getArray("granted_opportunities")),
                ids(row.getArray("editable_opportunities")));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
