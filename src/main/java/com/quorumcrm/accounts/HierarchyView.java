package com.quorumcrm.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company with those above and below it.
 *
 * @param above the parent's line, the topmost first
 * @param nodes the company itself and everything below, each after its parent
 */
public record HierarchyView(List<AccountName> above, List<Node> nodes) {

    /**
     * @param version of the company today
     * @param parent null for the first
     * @param level 0 for the company itself
     * @param editable whether the viewer may move it
     */
    public record Node(
            AccountId id,
            long version,
            String name,
            AccountType type,
            String ownerName,
            @Nullable AccountId parent,
            int level,
            boolean editable) {}

    public boolean isAlone() {
        return above.isEmpty() && nodes.size() <= 1;
    }
}
