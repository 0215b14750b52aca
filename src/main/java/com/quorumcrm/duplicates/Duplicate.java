package com.quorumcrm.duplicates;

import com.quorumcrm.accounts.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company that may be the same as another one.
 *
 * @param hint where it is
 * @param reasons why, the strongest first
 */
public record Duplicate(AccountId id, String name, @Nullable String hint, String ownerName, List<Reason> reasons) {

    /** What two companies have in common. */
    public enum Reason {
        NAME,
        WEBSITE,
        PHONE,
        SIMILAR_NAME
    }
}
