package com.quorumcrm.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where queries read from which company belongs to which: as it is, or as it was at an instant.
 *
 * @param asOf null for now
 */
public record HierarchySource(@Nullable Instant asOf) {

    private static final String NOW = "(select id, parent_id, owner_id from account where deleted_at is null)";

    private static final String PAST = """
            (select account_id as id, parent_id, owner_id from account_version
             where valid_from <= :asOf and (valid_to is null or valid_to > :asOf) and not deleted)""";

    public static HierarchySource now() {
        return new HierarchySource(null);
    }

    /** A relation with {@code id}, {@code parent_id} and {@code owner_id}; what is in the trash is not in it. */
    public String relation() {
        return asOf == null ? NOW : PAST;
    }

    /** The recursive relation {@code below(id)}: the company {@code :account} and everything under it. */
    public String below() {
        return """
                below(id) as (
                    select cast(:account as uuid)
                    union
                    select n.id from below join %s n on n.parent_id = below.id)""".formatted(relation());
    }

    public Map<String, Object> params() {
        return asOf == null ? Map.of() : Map.of("asOf", asOf.atOffset(ZoneOffset.UTC));
    }
}
