package com.quorumcrm.partners;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells of partners in the history of companies; one that the reader may not see is not named. */
@Component
class PartnerChangeWords implements ChangeWords {

    static final String FIELD = "partners";

    private final ValueNames names;

    PartnerChangeWords(ValueNames names) {
        this.names = names;
    }

    /** What is noted: two ids around a constant. */
    static String value(PartnerRelation relation) {
        return "%s %s %s".formatted(relation.from(), relation.kind(), relation.to());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "partners.field.partners");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        var companies = names.titles(
                RecordKind.ACCOUNT,
                values.stream()
                        .flatMap(value -> Stream.of(part(value, 0), part(value, 2)))
                        .collect(Collectors.toSet()),
                viewer);
        var verbs = names.words(
                values.stream().map(value -> part(value, 1)).collect(Collectors.toSet()),
                kind -> PartnerKind.valueOf(kind).label());
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value,
                        value -> String.join(
                                " ",
                                companies.getOrDefault(part(value, 0), ""),
                                verbs.getOrDefault(part(value, 1), ""),
                                companies.getOrDefault(part(value, 2), ""))));
    }

    private static String part(String value, int number) {
        return value.split(" ", 3)[number];
    }
}
