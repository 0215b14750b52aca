package com.quorumcrm.kernel;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of records that visibility, search, trash and imports speak of. */
public enum RecordKind {
    ACCOUNT("account", "accounts"),
    CONTACT("contact", "contacts"),
    OPPORTUNITY("opportunity", "opportunities"),
    LEAD("lead", "leads"),
    ACTIVITY("activity", "activities"),
    FILE("attached_file", "files"),
    PRODUCT("product", "products"),
    USER("app_user", "users"),
    TEAM("team", "teams");

    private final String table;
    private final String plural;

    RecordKind(String table, String plural) {
        this.table = table;
        this.plural = plural;
    }

    /** The table that holds records of this kind. */
    public String table() {
        return table;
    }

    /** As in URLs and in the API: {@code /accounts}. */
    public String plural() {
        return plural;
    }

    /** @param plural as in URLs */
    public static Optional<RecordKind> ofPlural(String plural) {
        return Stream.of(values()).filter(kind -> kind.plural.equals(plural)).findFirst();
    }
}
