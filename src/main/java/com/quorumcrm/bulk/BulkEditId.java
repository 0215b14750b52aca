package com.quorumcrm.bulk;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a bulk edit. */
public record BulkEditId(UUID id) {

    public static BulkEditId next() {
        return new BulkEditId(Ids.next());
    }

    public static BulkEditId of(String text) {
        return new BulkEditId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
