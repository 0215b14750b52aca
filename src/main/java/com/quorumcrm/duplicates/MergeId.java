package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a merge. */
public record MergeId(UUID id) {

    static MergeId next() {
        return new MergeId(Ids.next());
    }

    public static MergeId of(String text) {
        return new MergeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
