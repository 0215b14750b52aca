package com.quorumcrm.forecasting;

import com.quorumcrm.forecasting.SalesPeople.SalesPerson;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of a forecast and who reports to whom among them. */
final class ReportingTree {

    private final @Nullable SalesPerson root;
    private final @Nullable String title;
    private final boolean everybody;
    private final List<SalesPerson> people;
    private final Map<UUID, List<SalesPerson>> reports;

    private ReportingTree(
            @Nullable SalesPerson root, @Nullable String title, boolean everybody, List<SalesPerson> people) {
        this.root = root;
        this.title = title;
        this.everybody = everybody;
        this.people = people;
        this.reports = new HashMap<>();
        people.stream()
                .filter(person -> person.managerId() != null)
                .forEach(person -> reports.computeIfAbsent(person.managerId(), id -> new java.util.ArrayList<>())
                        .add(person));
    }

    static ReportingTree below(UserId person, List<SalesPerson> people) {
        var root = people.stream()
                .filter(candidate -> candidate.id().equals(person))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        return new ReportingTree(root, null, false, people);
    }

    static ReportingTree ofTeam(String name, List<SalesPerson> members) {
        return new ReportingTree(null, name, false, members);
    }

    static ReportingTree ofEverybody(String organisation, List<SalesPerson> people) {
        return new ReportingTree(null, organisation, true, people);
    }

    boolean everybody() {
        return everybody;
    }

    List<UUID> members() {
        return people.stream().map(person -> person.id().id()).toList();
    }

    ForecastLine line(Map<UUID, Figures> figures) {
        if (root != null) {
            return line(root, figures);
        }
        return ForecastLine.of(
                new ForecastLine.Head(null, String.valueOf(title), null), Figures.NOTHING, lines(tops(), figures));
    }

    private ForecastLine line(SalesPerson person, Map<UUID, Figures> figures) {
        return ForecastLine.of(
                new ForecastLine.Head(person.id(), person.name(), person.email()),
                figures.getOrDefault(person.id().id(), Figures.NOTHING),
                lines(reports.getOrDefault(person.id().id(), List.of()), figures));
    }

    private List<ForecastLine> lines(List<SalesPerson> below, Map<UUID, Figures> figures) {
        return below.stream()
                .sorted(Comparator.comparing(SalesPerson::name, String.CASE_INSENSITIVE_ORDER))
                .map(person -> new Candidate(person, line(person, figures)))
                .filter(Candidate::belongs)
                .map(Candidate::line)
                .toList();
    }

    private List<SalesPerson> tops() {
        var ids = people.stream().map(person -> person.id().id()).collect(Collectors.toCollection(HashSet::new));
        return people.stream()
                .filter(person -> !ids.contains(person.managerId()))
                .toList();
    }

    /** People who sell have a line even when it is empty; others only when there is something on it. */
    private record Candidate(SalesPerson person, ForecastLine line) {

        boolean belongs() {
            return person.sells() || !line.isEmpty() || !line.children().isEmpty();
        }
    }
}
