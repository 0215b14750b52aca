package com.quorumcrm.orgcharts;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells of relationships in the history of people; whom the reader may not see is not named. */
@Component
class RelationshipChangeWords implements ChangeWords {

    static final String FIELD = "relationships";

    private final ValueNames names;

    RelationshipChangeWords(ValueNames names) {
        this.names = names;
    }

    /** What is noted: two ids around a constant. */
    static String value(Relationship relationship) {
        return "%s %s %s".formatted(relationship.from(), relationship.kind(), relationship.to());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "orgcharts.field.relationships");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        var people = names.titles(
                RecordKind.CONTACT,
                values.stream()
                        .flatMap(value -> Stream.of(part(value, 0), part(value, 2)))
                        .collect(Collectors.toSet()),
                viewer);
        var verbs = names.words(
                values.stream().map(value -> part(value, 1)).collect(Collectors.toSet()),
                kind -> RelationshipKind.valueOf(kind).label());
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value,
                        value -> String.join(
                                " ",
                                people.getOrDefault(part(value, 0), ""),
                                verbs.getOrDefault(part(value, 1), ""),
                                people.getOrDefault(part(value, 2), ""))));
    }

    private static String part(String value, int number) {
        return value.split(" ", 3)[number];
    }
}
