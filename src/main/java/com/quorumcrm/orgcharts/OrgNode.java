package com.quorumcrm.orgcharts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an org chart: either a person or a placeholder.
 *
 * @param reports those who report to the person, by name
 * @param unseen how many more there are below who are not drawn
 */
public record OrgNode(
        @Nullable OrgPerson person, @Nullable OrgPlaceholder placeholder, List<OrgNode> reports, int unseen) {

    public OrgNode {
        reports = List.copyOf(reports);
    }

    OrgNode(@Nullable OrgPerson person, @Nullable OrgPlaceholder placeholder, List<OrgNode> reports) {
        this(person, placeholder, reports, 0);
    }

    /** Itself and everybody below. */
    int size() {
        return 1 + unseen + reports.stream().mapToInt(OrgNode::size).sum();
    }

    public boolean isLeaf() {
        return reports.isEmpty();
    }

    /** Can be drawn as a column, because nobody reports to those who report here. */
    public boolean isTeam() {
        return !isLeaf() && reports.stream().allMatch(OrgNode::isLeaf);
    }
}
