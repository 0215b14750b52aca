package com.quorumcrm.exchange;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is a list of. */
public enum ImportType {
    USERS(Permission.EDIT_TEAMS, RecordKind.USER),
    TEAMS(Permission.EDIT_TEAMS, RecordKind.TEAM),
    PRODUCTS(Permission.EDIT_PRODUCTS, RecordKind.PRODUCT),
    ACCOUNTS(Permission.EDIT_ACCOUNTS, RecordKind.ACCOUNT),
    CONTACTS(Permission.EDIT_CONTACTS, RecordKind.CONTACT),
    OPPORTUNITIES(Permission.EDIT_OPPORTUNITIES, RecordKind.OPPORTUNITY),
    LEADS(Permission.EDIT_LEADS, RecordKind.LEAD);

    private final Permission permission;
    private final RecordKind kind;

    ImportType(Permission permission, RecordKind kind) {
        this.permission = permission;
        this.kind = kind;
    }

    /** As in the API: {@code opportunities}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one needs beside {@link Permission#IMPORT}. */
    public Permission permission() {
        return permission;
    }

    public RecordKind kind() {
        return kind;
    }

    public List<ImportField> fields() {
        return ImportFields.of(this);
    }

    public static Optional<ImportType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }
}
