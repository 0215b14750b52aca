package com.quorumcrm.audit;

import com.quorumcrm.kernel.RecordKind;

/** Tells which records have become part of another, so that their past is told with it. */
public final class Predecessors {

    private Predecessors() {}

    /** Selects the ids of those that have become part of the record {@code :record}; none where its kind is never merged. */
    public static String sql(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT, CONTACT -> """
                    with recursive part(id) as (
                        select r.id from %1$s r where r.merged_into_id = :record
                        union
                        select r.id from part join %1$s r on r.merged_into_id = part.id)
                    select id from part""".formatted(kind.table());
            default -> "select cast(null as uuid) where false";
        };
    }
}
