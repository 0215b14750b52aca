package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who reports to whom at a company.
 *
 * @param people everybody, by name
 * @param trees the people to whom somebody reports and who report to nobody here, each with all below
 * @param loose people and placeholders that neither report to anybody here nor have anybody who reports to them
 * @param cut whether there are more people than are shown
 */
public record OrgChartView(List<OrgPerson> people, List<OrgNode> trees, List<OrgNode> loose, boolean cut) {

    /** A superior who is not among the people is left out; a circle is opened at the first of its people. */
    static OrgChartView of(List<OrgPerson> people, List<OrgPlaceholder> placeholders, boolean cut) {
        return new Drawing(people, placeholders).view(cut);
    }

    public boolean isEmpty() {
        return trees.isEmpty() && loose.isEmpty();
    }

    public Optional<OrgPerson> person(ContactId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private static final class Drawing {

        private final List<OrgPerson> people;
        private final Map<ContactId, List<OrgPerson>> reports = new HashMap<>();
        private final Map<ContactId, List<OrgPlaceholder>> open = new HashMap<>();
        private final List<OrgPerson> top = new ArrayList<>();
        private final List<OrgPlaceholder> openTop = new ArrayList<>();
        private final Set<ContactId> drawn = new HashSet<>();

        Drawing(List<OrgPerson> people, List<OrgPlaceholder> placeholders) {
            this.people = people;
            var here = new HashSet<ContactId>();
            people.forEach(person -> here.add(person.id()));
            for (var person : people) {
                var superior = person.reportsTo();
                var list = superior == null || !here.contains(superior) ? top : listOf(reports, superior);
                list.add(person);
            }
            for (var placeholder : placeholders) {
                var superior = placeholder.reportsTo();
                var list = superior == null || !here.contains(superior) ? openTop : listOf(open, superior);
                list.add(placeholder);
            }
        }

        OrgChartView view(boolean cut) {
            var roots = new ArrayList<OrgNode>();
            Stream.concat(top.stream(), people.stream())
                    .filter(person -> drawn.add(person.id()))
                    .forEachOrdered(person -> roots.add(node(person)));
            var trees = roots.stream().filter(root -> !root.isLeaf()).toList();
            var loose = Stream.concat(
                            roots.stream().filter(OrgNode::isLeaf),
                            openTop.stream().map(Drawing::node))
                    .toList();
            return new OrgChartView(people, trees, loose, cut);
        }

        private OrgNode node(OrgPerson person) {
            var below = Stream.concat(
                    reports.getOrDefault(person.id(), List.of()).stream()
                            .filter(report -> drawn.add(report.id()))
                            .map(this::node),
                    open.getOrDefault(person.id(), List.of()).stream().map(Drawing::node));
            return new OrgNode(person, null, below.toList());
        }

        private static OrgNode node(OrgPlaceholder placeholder) {
            return new OrgNode(null, placeholder, List.of());
        }

        private static <T> List<T> listOf(Map<ContactId, List<T>> lists, ContactId key) {
            return lists.computeIfAbsent(key, any -> new ArrayList<>());
        }
    }
}
