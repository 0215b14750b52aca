package com.quorumcrm.accounts;

import com.quorumcrm.accounts.AccountFigures.Figures;
import com.quorumcrm.accounts.HierarchyView.Node;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hierarchy with what each company comes to, alone and with everything below it.
 *
 * @param rows those that are shown, each after its parent; of a large hierarchy the upper levels
 */
public record HierarchyTree(List<AccountName> above, List<Row> rows) {

    /** As many companies as are shown at once. */
    public static final int SHOWN = 80;

    /**
     * @param own null when there is nothing
     * @param total with everything below, null likewise
     * @param below how many companies there are below
     * @param unseen how many of these are not shown, when none of those in between is shown either
     */
    public record Row(
            Node node, @Nullable Figures own, @Nullable Figures total, int below, int unseen) {

        public boolean differs() {
            return total != null && !total.equals(own);
        }
    }

    public static HierarchyTree of(HierarchyView view, Map<AccountId, Figures> own) {
        var nodes = view.nodes();
        var totals = new HashMap<>(own);
        var below = new HashMap<AccountId, Integer>();
        for (var node : nodes.reversed()) {
            var total = totals.get(node.id());
            if (node.parent() != null) {
                below.merge(node.parent(), 1 + below.getOrDefault(node.id(), 0), Integer::sum);
                if (total != null) {
                    totals.merge(node.parent(), total, Figures::plus);
                }
            }
        }
        var shown = shown(nodes);
        var unseen = unseen(nodes, shown, below);
        return new HierarchyTree(
                view.above(),
                nodes.stream()
                        .filter(node -> shown.contains(node.id()))
                        .map(node -> new Row(
                                node,
                                own.get(node.id()),
                                totals.get(node.id()),
                                below.getOrDefault(node.id(), 0),
                                unseen.getOrDefault(node.id(), 0)))
                        .toList());
    }

    public boolean isAlone() {
        return above.isEmpty() && rows.size() <= 1;
    }

    private static Set<AccountId> shown(List<Node> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparingInt(Node::level))
                .limit(SHOWN)
                .map(Node::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<AccountId, Integer> unseen(
            List<Node> nodes, Set<AccountId> shown, Map<AccountId, Integer> below) {
        var unseen = new HashMap<AccountId, Integer>();
        for (var node : nodes) {
            if (node.parent() != null && !shown.contains(node.id()) && shown.contains(node.parent())) {
                unseen.merge(node.parent(), 1 + below.getOrDefault(node.id(), 0), Integer::sum);
            }
        }
        return unseen;
    }
}
