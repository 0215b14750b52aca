package com.quorumcrm.kernel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of an import.
 *
 * @param row the row's number in the file, the first row after the header being 1
 * @param record the record, null when the row was refused
 * @param before what the changed fields held before, as JSON; null when the record was created or left as it was
 * @param version the record's version after the row was taken
 * @param breaches why the row was refused
 */
public record Taken(
        long row,
        Result result,
        @Nullable RecordRef record,
        @Nullable String before,
        long version,
        List<RuleBroken.Breach> breaches) {

    public enum Result {
        CREATED,
        UPDATED,
        /** The record held all of it already. */
        UNCHANGED,
        REFUSED
    }

    public static Taken created(long row, RecordKind kind, UUID id) {
        return new Taken(row, Result.CREATED, new RecordRef(kind, id), null, 0, List.of());
    }

    public static Taken refused(long row, String field, String code, Object... arguments) {
        return new Taken(
                row, Result.REFUSED, null, null, 0, List.of(new RuleBroken.Breach(field, code, List.of(arguments))));
    }
}
