package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record's page that another module contributes as a bean, with a page of its own.
 *
 * @param label a message key
 * @param path below the record's own, as in {@code org-chart}
 * @param count how many things are in it, of a record that the reader may see; asked for with every page of the record,
 *     null when that says nothing
 */
public record RecordTab(
        RecordKind on,
        int order,
        String label,
        String path,
        @Nullable ToLongFunction<RecordRef> count) {

    public RecordTab(RecordKind on, int order, String label, String path) {
        this(on, order, label, path, null);
    }
}
