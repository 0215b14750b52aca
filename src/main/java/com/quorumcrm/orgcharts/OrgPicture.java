package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * As much of an org chart as is drawn at once: of a large one the upper levels, or those below one person.
 *
 * @param under the person whose reports are drawn, null for everybody
 * @param above the superior of that person, null where there is none
 * @param trees as in the chart
 * @param next where to go on with the trees, or with the reports of {@code under}; 0 when all are drawn
 * @param loose people and placeholders without a place, at most {@link #LOOSE}
 * @param looseUnseen how many more of them there are
 */
public record OrgPicture(
        @Nullable OrgPerson under,
        @Nullable OrgPerson above,
        List<OrgNode> trees,
        int next,
        List<OrgNode> loose,
        int looseUnseen) {

    /** As many people as are drawn in trees. */
    public static final int DRAWN = 40;

    /** As many as are shown without a place. */
    public static final int LOOSE = 24;

    /**
     * @param under whose reports are asked for, null for the whole chart
     * @param from how many of the trees, or of the reports, to leave out at the beginning
     * @throws NoSuchRecord when there is no such person in the chart
     */
    public static OrgPicture of(OrgChartView chart, @Nullable ContactId under, int from) {
        return under == null ? whole(chart, from) : below(chart, under, from);
    }

    private static OrgPicture whole(OrgChartView chart, int from) {
        var rest = chart.trees()
                .subList(
                        Math.clamp(from, 0, chart.trees().size()), chart.trees().size());
        var drawn = drawn(rest, DRAWN);
        var trees = rest.stream()
                .filter(drawn::contains)
                .map(tree -> cut(tree, drawn))
                .toList();
        var loose = chart.loose().subList(0, Math.min(LOOSE, chart.loose().size()));
        return new OrgPicture(
                null,
                null,
                trees,
                trees.size() < rest.size() ? from + trees.size() : 0,
                loose,
                chart.loose().size() - loose.size());
    }

    private static OrgPicture below(OrgChartView chart, ContactId under, int from) {
        var node = Stream.concat(chart.trees().stream(), chart.loose().stream())
                .flatMap(root -> find(root, under).stream())
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        var first = Math.clamp(from, 0, node.reports().size());
        var rest = node.reports().subList(first, node.reports().size());
        var drawn = drawn(rest, DRAWN);
        var reports = rest.stream()
                .filter(drawn::contains)
                .map(report -> cut(report, drawn))
                .toList();
        var person = node.person();
        var above = person == null || person.reportsTo() == null
                ? null
                : chart.person(person.reportsTo()).orElse(null);
        return new OrgPicture(
                person,
                above,
                List.of(new OrgNode(person, null, reports)),
                reports.size() < rest.size() ? first + reports.size() : 0,
                List.of(),
                0);
    }

    private static Optional<OrgNode> find(OrgNode node, ContactId person) {
        if (node.person() != null && node.person().id().equals(person)) {
            return Optional.of(node);
        }
        return node.reports().stream()
                .flatMap(report -> find(report, person).stream())
                .findFirst();
    }

    /** The first of them level by level: nobody without their superior. */
    private static Set<OrgNode> drawn(List<OrgNode> roots, int limit) {
        var drawn = Collections.<OrgNode>newSetFromMap(new IdentityHashMap<>());
        var level = roots;
        while (!level.isEmpty() && drawn.size() < limit) {
            var next = new ArrayList<OrgNode>();
            level.stream().limit(limit - drawn.size()).forEach(node -> {
                drawn.add(node);
                next.addAll(node.reports());
            });
            level = next;
        }
        return drawn;
    }

    private static OrgNode cut(OrgNode node, Set<OrgNode> drawn) {
        var reports = node.reports().stream()
                .filter(drawn::contains)
                .map(report -> cut(report, drawn))
                .toList();
        var unseen = node.reports().stream()
                .filter(report -> !drawn.contains(report))
                .mapToInt(OrgNode::size)
                .sum();
        return new OrgNode(node.person(), node.placeholder(), reports, unseen);
    }
}
