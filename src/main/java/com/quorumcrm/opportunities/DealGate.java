package com.quorumcrm.opportunities;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.Criterion.Kind;
import com.quorumcrm.pipelines.ExitCriteria;
import com.quorumcrm.pipelines.StageCriterion.Lack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one place that says what deals lack for going where they are to go, whichever way they are moved. */
@Component
public class DealGate {

    private final ExitCriteria exits;
    private final DealChecks checks;
    private final CustomFields fields;
    private final MessageSource messages;

    DealGate(ExitCriteria exits, DealChecks checks, CustomFields fields, MessageSource messages) {
        this.exits = exits;
        this.checks = checks;
        this.fields = fields;
        this.messages = messages;
    }

    /**
     * A deal at the gate.
     *
     * @param criteria what it needs, as {@link StageWay} says
     * @param holds whether a field of the deal holds something, by the name of its property
     */
    public record Passing(List<Criterion> criteria, Predicate<String> holds) {

        public Passing {
            criteria = List.copyOf(criteria);
        }
    }

    /** What each deal lacks, by its id; without those that lack nothing. Takes a few statements, however many they are. */
    public Map<UUID, List<Lack>> lacks(Map<UUID, Passing> deals, Viewer viewer) {
        var ticked = ticked(deals);
        var names = new FieldNames(viewer);
        var others = new HashMap<UUID, List<Criterion>>();
        var found = new HashMap<UUID, List<Lack>>();
        deals.forEach((deal, passing) -> {
            var lacks = new ArrayList<Lack>();
            for (var criterion : passing.criteria) {
                switch (criterion.kind()) {
                    case FIELD -> {
                        if (!passing.holds.test(criterion.subject())) {
                            lacks.add(names.lack(criterion));
                        }
                    }
                    case CHECK -> {
                        if (!ticked.getOrDefault(deal, Set.of()).contains(criterion.subject())) {
                            lacks.add(unticked(criterion));
                        }
                    }
                    default ->
                        others.computeIfAbsent(deal, any -> new ArrayList<>()).add(criterion);
                }
            }
            found.put(deal, lacks);
        });
        exits.lacking(others, viewer)
                .forEach((deal, lacks) ->
                        found.computeIfAbsent(deal, any -> new ArrayList<>()).addAll(lacks));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    public List<Lack> lacks(UUID deal, Passing passing, Viewer viewer) {
        return passing.criteria.isEmpty()
                ? List.of()
                : lacks(Map.of(deal, passing), viewer).getOrDefault(deal, List.of());
    }

    /** @throws RuleBroken naming everything that the deal lacks */
    void require(UUID deal, Passing passing, Viewer viewer) {
        var lacks = lacks(deal, passing, viewer);
        if (!lacks.isEmpty()) {
            throw new RuleBroken(Lack.breaches(lacks));
        }
    }

    private Map<UUID, Set<String>> ticked(Map<UUID, Passing> deals) {
        var asked = deals.entrySet().stream()
                .filter(deal -> deal.getValue().criteria.stream().anyMatch(criterion -> criterion.kind() == Kind.CHECK))
                .map(Map.Entry::getKey)
                .toList();
        return asked.isEmpty() ? Map.of() : checks.ticked(asked);
    }

    private static Lack unticked(Criterion criterion) {
        var text = criterion.text() == null ? criterion.subject() : criterion.text();
        return new Lack(criterion, "opportunities.gate.unticked", List.of(text), null);
    }

    /** What fields are called; custom ones are looked up when the first is named. */
    private final class FieldNames {

        private final Viewer viewer;

        private FieldNames(Viewer viewer) {
            this.viewer = viewer;
        }

        private Lack lack(Criterion criterion) {
            return new Lack(criterion, "opportunities.gate.missing", List.of(name(criterion.subject())), null);
        }

        private String name(String property) {
            return DealField.of(property)
                    .map(field -> messages.getMessage(field.label(), null, viewer.locale()))
                    .orElseGet(() -> custom(property));
        }

        private String custom(String property) {
            return fields.of(RecordKind.OPPORTUNITY).fields().stream()
                    .filter(field -> field.name().equals(property))
                    .map(CustomField::label)
                    .findFirst()
                    .orElse(property);
        }
    }
}
