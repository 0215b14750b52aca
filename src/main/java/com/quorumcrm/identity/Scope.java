package com.quorumcrm.identity;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person may see and change, resolved for the length of one request.
 *
 * <p>Queries splice {@link #sql} (or {@link #editSql}) into their {@code where} and pass {@link #params}; the
 * predicates speak of ownership only, so a query decides by itself about records in the trash.
 *
 * @param viewer the person
 * @param seesAll everything that is not private
 * @param editsAll everything that may be seen
 * @param line the person and everybody below in the reporting line
 * @param readOwners whose records may be read: {@code line}, and colleagues whose team shares
 * @param editOwners whose records may be changed
 * @param grantedAccounts single accounts that may be read, with their opportunities
 */
public record Scope(
        UUID viewer,
        boolean seesAll,
        boolean editsAll,
        Readable accounts,
        Readable opportunities,
        List<UUID> line,
        List<UUID> readOwners,
        List<UUID> editOwners,
        List<UUID> grantedAccounts,
        List<UUID> editableAccounts,
        List<UUID> grantedOpportunities,
        List<UUID> editableOpportunities) {

    static Scope of(Viewer viewer, Organisation organisation, Reach reach) {
        return new Scope(
                viewer.id().id(),
                viewer.can(Permission.SEE_ALL),
                viewer.can(Permission.EDIT_ALL),
                organisation.accountsReadable(),
                organisation.opportunitiesReadable(),
                reach.line(),
                reach.readOwners(),
                reach.editOwners(),
                reach.grantedAccounts(),
                reach.editableAccounts(),
                reach.grantedOpportunities(),
                reach.editableOpportunities());
    }

    /** Is this person on the viewer's own reporting line, the viewer included? */
    public boolean leads(UserId person) {
        return line.contains(person.id());
    }

    /** A condition on the table alias that holds for the records that may be read. */
    public String sql(RecordKind kind, String alias) {
        if (seesAll && kind != RecordKind.ACTIVITY && kind != RecordKind.FILE) {
            return "true";
        }
        return switch (kind) {
            case ACCOUNT -> accounts == Readable.EVERYONE ? "true" : privateAccounts(alias);
            case CONTACT -> accounts == Readable.EVERYONE ? "true" : privateContacts(alias);
            case OPPORTUNITY -> opportunities == Readable.EVERYONE ? "true" : privateOpportunities(alias);
            case LEAD -> alias + ".owner_id = any(cast(:readOwners as uuid[]))";
            case ACTIVITY -> activities(alias);
            case FILE -> files(alias);
            case PRODUCT, USER, TEAM -> "true";
        };
    }

    /** A condition on the table alias that holds for the records that may be changed. */
    public String editSql(RecordKind kind, String alias) {
        if (editsAll) {
            return "true";
        }
        return switch (kind) {
            case ACCOUNT -> """
                    (%1$s.owner_id = any(cast(:editOwners as uuid[])) or %1$s.id = any(cast(:editableAccounts as uuid[])))""".formatted(alias);
            case CONTACT -> """
                    (%1$s.owner_id = any(cast(:editOwners as uuid[])) or %1$s.account_owner_id = any(cast(:editOwners as uuid[]))
                     or %1$s.account_id = any(cast(:editableAccounts as uuid[])))""".formatted(alias);
            case OPPORTUNITY -> """
                    (%1$s.owner_id = any(cast(:editOwners as uuid[])) or %1$s.id = any(cast(:editableOpportunities as uuid[]))
                     or %1$s.account_id = any(cast(:editableAccounts as uuid[])))""".formatted(alias);
            case LEAD -> alias + ".owner_id = any(cast(:editOwners as uuid[]))";
            case ACTIVITY -> """
                    (%1$s.created_by = any(cast(:line as uuid[])) or %1$s.assignee_id = any(cast(:line as uuid[])))""".formatted(alias);
            case FILE -> alias + ".created_by = any(cast(:line as uuid[]))";
            case PRODUCT, USER, TEAM -> "false";
        };
    }

    /**
     * A condition on the alias of a table of deals that holds for those that the viewer has a part in, rather than sees
     * because everybody does.
     */
    public String involvedSql(String alias) {
        return seesAll ? "true" : privateOpportunities(alias);
    }

    /**
     * A condition on a table that names records of any kind, by {@code record_kind} and {@code record_id}, which holds for
     * those that may be read and are not in the trash.
     */
    public String namedSql(String alias) {
        return Stream.of(RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY, RecordKind.LEAD)
                .map(kind -> """
                        %1$s.record_kind = '%2$s' and exists (
                            select from %3$s named where named.id = %1$s.record_id and named.deleted_at is null and %4$s)""".formatted(alias, kind, kind.table(), sql(kind, "named")))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The parameters of {@link #sql} and {@link #editSql}. */
    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("viewer", viewer);
        params.put("line", PostgresArrays.uuids(line));
        params.put("readOwners", PostgresArrays.uuids(readOwners));
        params.put("editOwners", PostgresArrays.uuids(editOwners));
        params.put("grantedAccounts", PostgresArrays.uuids(grantedAccounts));
        params.put("editableAccounts", PostgresArrays.uuids(editableAccounts));
        params.put("grantedOpportunities", PostgresArrays.uuids(grantedOpportunities));
        params.put("editableOpportunities", PostgresArrays.uuids(editableOpportunities));
        return params;
    }

    /** Own ones, and those that are not private: with any record that may be read, or of somebody below. */
    private String activities(String alias) {
        var own = """
                %1$s.assignee_id = :viewer or %1$s.created_by = :viewer or exists (
                    select from %2$s_participant took where took.activity_id = %1$s.id and took.user_id = :viewer)""".formatted(alias, RecordKind.ACTIVITY.table());
        var others = seesAll ? "true" : """
                %1$s.assignee_id = any(cast(:line as uuid[])) or exists (
                    select from %2$s_link linked where linked.activity_id = %1$s.id and %3$s)""".formatted(alias, RecordKind.ACTIVITY.table(), namedSql("linked"));
        return "(%s or (not %s.private and (%s)))".formatted(own, alias, others);
    }

    /** With the record that a file is attached to. */
    private String files(String alias) {
        return """
                (%2$s or %1$s.record_kind = 'ACTIVITY' and exists (
                    select from %3$s said where said.id = %1$s.record_id and said.deleted_at is null and %4$s))""".formatted(alias, namedSql(alias), RecordKind.ACTIVITY.table(), activities("said"));
    }

    private static String privateAccounts(String alias) {
        return """
                (%1$s.owner_id = any(cast(:readOwners as uuid[])) or %1$s.id = any(cast(:grantedAccounts as uuid[]))
                 or %2$s)""".formatted(alias, hasVisibleOpportunity(alias + ".id"));
    }

    private static String privateContacts(String alias) {
        return """
                (%1$s.owner_id = any(cast(:readOwners as uuid[])) or %1$s.account_owner_id = any(cast(:readOwners as uuid[]))
                 or %1$s.account_id = any(cast(:grantedAccounts as uuid[])) or %2$s)""".formatted(alias, hasVisibleOpportunity(alias + ".account_id"));
    }

    private static String hasVisibleOpportunity(String account) {
        return "exists (select from %s seen where seen.account_id = %s and seen.deleted_at is null and %s)"
                .formatted(RecordKind.OPPORTUNITY.table(), account, privateOpportunities("seen"));
    }

    private static String privateOpportunities(String alias) {
        return """
                (%1$s.owner_id = any(cast(:readOwners as uuid[])) or %1$s.account_owner_id = any(cast(:line as uuid[]))
                 or %1$s.id = any(cast(:grantedOpportunities as uuid[])) or %1$s.account_id = any(cast(:grantedAccounts as uuid[])))""".formatted(alias);
    }
}
