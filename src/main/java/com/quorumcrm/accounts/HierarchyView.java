package com.quorumcrm.accounts;

import java.util.List;

/**
 * A company with those above and below it.
 *
 * @param above the parent's line, the topmost first
 * @param nodes the company itself and everything below, each after its parent
 * @param cut whether there are more
 */
public record HierarchyView(List<AccountName> above, List<Node> nodes, boolean cut) {

    /** @param level 0 for the company itself */
    public record Node(AccountId id, String name, AccountType type, String ownerName, int level) {}

    public boolean isAlone() {
        return above.isEmpty() && nodes.size() == 1;
    }

    public List<Node> below() {
        return nodes.subList(1, nodes.size());
    }
}
