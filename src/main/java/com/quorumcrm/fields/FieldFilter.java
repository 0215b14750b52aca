package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ListState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what lists, and the API's collections, are narrowed by in custom fields. */
@Component
public class FieldFilter {

    static final String CONTAINS = ".contains";

    private static final String ME = "me";
    private static final int MOST_VALUES = 100;

    private final CustomFields fields;

    FieldFilter(CustomFields fields) {
        this.fields = fields;
    }

    /** @throws com.quorumcrm.kernel.NotUnderstood naming a parameter whose value is no number or no date */
    public FieldCriteria criteria(RecordKind kind, ListState state, Viewer viewer) {
        if (state.filters().keySet().stream().noneMatch(name -> name.startsWith(CustomField.PREFIX))) {
            return FieldCriteria.NONE;
        }
        var criteria = new FieldCriteria();
        fields.of(kind).fields().forEach(field -> narrow(field, state, criteria, viewer));
        return criteria;
    }

    private void narrow(CustomField field, ListState state, FieldCriteria criteria, Viewer viewer) {
        var values = state.all(field.name());
        var value = FieldCriteria.value(field);
        switch (field.type()) {
            case TEXT, LONG_TEXT, LINK ->
                state.one(field.name() + CONTAINS).ifPresent(text -> criteria.contains(value, text.replace("\0", "")));
            case NUMBER, MONEY -> range(field, state, criteria);
            case DATE -> days(field, state, criteria);
            default -> {}
        }
        if (!values.isEmpty() && field.type() != FieldType.MONEY) {
            criteria.anyOf(values.stream()
                    .limit(MOST_VALUES)
                    .flatMap(text -> meant(field, text, state, viewer))
                    .map(json -> FieldJson.write(Map.of(field.key(), json)))
                    .toList());
        }
    }

    private static void range(CustomField field, ListState state, FieldCriteria criteria) {
        var number = "cast(%s as numeric)".formatted(FieldCriteria.value(field));
        if (field.type() == FieldType.MONEY) {
            state.number(field.name()).ifPresent(exact -> criteria.compares(number, "=", exact));
        }
        state.number(field.name() + ".from").ifPresent(from -> criteria.compares(number, ">=", from));
        state.number(field.name() + ".to").ifPresent(to -> criteria.compares(number, "<=", to));
    }

    /** Dates are stored so that they sort as text. */
    private static void days(CustomField field, ListState state, FieldCriteria criteria) {
        var day = FieldCriteria.value(field) + " collate \"C\"";
        state.date(field.name() + ".from").ifPresent(from -> criteria.compares(day, ">=", from.toString()));
        state.date(field.name() + ".to").ifPresent(to -> criteria.compares(day, "<=", to.toString()));
    }

    /** As it is stored; nothing when no record can hold it, or when the viewer may not see what it names. */
    private Stream<JsonNode> meant(CustomField field, String text, ListState state, Viewer viewer) {
        return switch (field.type()) {
            case NUMBER -> state.number(field.name()).stream().map(number -> FieldJson.number(number));
            case DATE -> state.date(field.name()).stream().map(day -> FieldJson.NODES.stringNode(day.toString()));
            case CHOICES -> Stream.of(FieldJson.NODES.arrayNode().add(clean(text)));
            case YES_NO -> Stream.of(FieldJson.NODES.booleanNode(text.equals("true")));
            case USER ->
                Stream.of(
                        FieldJson.NODES.stringNode(text.equals(ME) ? viewer.id().toString() : clean(text)));
            case ACCOUNT -> visible(field, clean(text), viewer);
            default -> Stream.of(FieldJson.NODES.stringNode(clean(text)));
        };
    }

    private Stream<JsonNode> visible(CustomField field, String id, Viewer viewer) {
        var asked = CustomValues.NONE.with(field.key(), FieldJson.NODES.stringNode(id));
        var reading = fields.reading(field.kind(), List.of(asked), viewer);
        return Stream.ofNullable(reading.seen(field, asked));
    }

    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
