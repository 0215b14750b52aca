package com.quorumcrm.orgcharts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an org chart: either a person or a placeholder.
 *
 * @param reports those who report to the person, by name
 */
public record OrgNode(@Nullable OrgPerson person, @Nullable OrgPlaceholder placeholder, List<OrgNode> reports) {

    public OrgNode {
        reports = List.copyOf(reports);
    }

    public boolean isLeaf() {
        return reports.isEmpty();
    }

    /** Can be drawn as a column, because nobody reports to those who report here. */
    public boolean isTeam() {
        return !isLeaf() && reports.stream().allMatch(OrgNode::isLeaf);
    }
}
