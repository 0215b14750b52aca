package com.quorumcrm.identity;

import com.quorumcrm.kernel.RecordKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Whose records, and which single ones, a person has to do with, whatever their roles.
 *
 * @param line the person and everybody below in the reporting line
 * @param readOwners whose records may be read: {@code line}, and colleagues whose team shares
 * @param editOwners whose records may be changed
 */
record Reach(
        List<UUID> line,
        List<UUID> readOwners,
        List<UUID> editOwners,
        List<UUID> grantedAccounts,
        List<UUID> editableAccounts,
        List<UUID> grantedOpportunities,
        List<UUID> editableOpportunities) {

    /** Relations, of the person {@code :person}, from which {@link #COLUMNS} are read. */
    static final String RELATIONS = """
            recursive line(id) as (
                select cast(:person as uuid)
                union
                select u.id from line join app_user u on u.manager_id = line.id),
            colleagues as (
                select mate.id, team.sharing
                from app_user me
                join team on team.id = me.team_id and team.deleted_at is null and team.sharing <> 'NONE'
                join app_user mate on mate.team_id = team.id
                where me.id = :person),
            granted as (select record_kind, record_id, level from access_grant where user_id = :person)""";

    static final String COLUMNS = """
            array(select id from line) as line,
            array(select id from line union select id from colleagues) as read_owners,
            array(select id from line union select id from colleagues where sharing = 'EDIT') as edit_owners,
            array(select record_id from granted where record_kind = '%1$s') as granted_accounts,
            array(select record_id from granted where record_kind = '%1$s' and level = 'EDIT') as editable_accounts,
            array(select record_id from granted where record_kind = '%2$s') as granted_opportunities,
            array(select record_id from granted where record_kind = '%2$s' and level = 'EDIT') as editable_opportunities""".formatted(RecordKind.ACCOUNT, RecordKind.OPPORTUNITY);

    static Reach of(ResultSet row) throws SQLException {
        return new Reach(
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
