package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that may be the same as another one.
 *
 * @param hint where it is
 * @param reasons why, the strongest first
 */
public record Duplicate(
        RecordRef record, String name, @Nullable String hint, String ownerName, List<Reason> reasons) {

    /** What two records have in common, the strongest first. */
    public enum Reason {
        EMAIL,
        NAME,
        WEBSITE,
        PHONE,
        SIMILAR_NAME
    }
}
