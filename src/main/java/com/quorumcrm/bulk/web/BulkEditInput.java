package com.quorumcrm.bulk.web;

import com.quorumcrm.bulk.EditInBulk;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the API takes of a bulk edit.
 *
 * @param type the collection: {@code accounts}, {@code contacts}, {@code opportunities} or {@code leads}
 * @param filter parameters of the list's page, instead of ids
 */
record BulkEditInput(
        @Nullable String type,
        @Nullable List<UUID> ids,
        @Nullable Map<String, List<String>> filter,
        @Nullable Map<String, String> set) {

    private static final Set<RecordKind> KINDS =
            EnumSet.of(RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY, RecordKind.LEAD);

    static BulkEditInput nothing() {
        return new BulkEditInput(null, null, null, null);
    }

    RecordKind kind() {
        return RecordKind.ofPlural(String.valueOf(type))
                .filter(KINDS::contains)
                .orElseThrow(() -> new NotUnderstood("type", "bulk.api.type", String.valueOf(type)));
    }

    EditInBulk command() {
        return new EditInBulk(kind(), ids == null ? List.of() : ids, parameters(), set == null ? Map.of() : set);
    }

    private @Nullable Map<String, String[]> parameters() {
        if (filter == null) {
            return null;
        }
        var parameters = new HashMap<String, String[]>();
        filter.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
    }
}
