package com.quorumcrm.duplicates;

import static com.quorumcrm.duplicates.MergeField.field;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of records that can be made one, and what is chosen of each. */
public enum MergeKind {
    ACCOUNT(
            RecordKind.ACCOUNT,
            Permission.MERGE_ACCOUNTS,
            field("parentId", "parent_id"),
            "id",
            field("name", "name"),
            field("type", "type"),
            field(MergeKind.OWNER, "owner_id"),
            field("industry", "industry"),
            field("segment", "segment"),
            field("country", "country"),
            field("city", "city"),
            field("website", "website"),
            field("phone", "phone"),
            field("employees", "employees"),
            field("foundedYear", "founded_year"),
            field("revenue", "revenue", "revenue_currency"),
            field("description", "description")),

    /** Of addresses, numbers and companies all are kept; which of them comes first is chosen. */
    CONTACT(
            RecordKind.CONTACT,
            Permission.MERGE_CONTACTS,
            field("reportsToId", "reports_to_id"),
            "account_id",
            field("firstName", "first_name"),
            field("lastName", "last_name"),
            field("affiliation"),
            field("email"),
            field("phone"),
            field(MergeKind.OWNER, "owner_id"),
            field("language", "language"),
            field("zone", "zone"),
            field("decisionPower", "decision_power"),
            field("gatekeeper", "gatekeeper"),
            field("description", "description"));

    static final String OWNER = "ownerId";

    private final RecordKind kind;
    private final Permission permission;
    private final MergeField superior;
    private final String account;
    private final List<MergeField> fields;

    MergeKind(RecordKind kind, Permission permission, MergeField superior, String account, MergeField... fields) {
        this.kind = kind;
        this.permission = permission;
        this.superior = superior;
        this.account = account;
        this.fields = Stream.concat(Stream.of(fields), Stream.of(superior)).toList();
    }

    /** @throws NoSuchRecord when records of this kind are never made one */
    public static MergeKind of(RecordKind kind) {
        return Stream.of(values())
                .filter(known -> known.kind == kind)
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    public RecordKind kind() {
        return kind;
    }

    /** Without it, nobody makes two of them one. */
    public Permission permission() {
        return permission;
    }

    /** Custom fields come in addition. */
    public List<MergeField> fields() {
        return fields;
    }

    /** The column with the company that a record belongs to. */
    String account() {
        return account;
    }

    /** The field with the record above, to which none of the two may lead. */
    MergeField superior() {
        return superior;
    }

    String table() {
        return kind.table();
    }
}
