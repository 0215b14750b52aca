package com.quorumcrm.duplicates;

import java.util.List;

/**
 * What is chosen when two records become one.
 *
 * @param key as in the API
 * @param columns in which the record keeps it; none for what hangs on it
 */
public record MergeField(String key, List<String> columns) {

    static MergeField field(String key, String... columns) {
        return new MergeField(key, List.of(columns));
    }
}
