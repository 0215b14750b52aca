package com.quorumcrm.fields;

import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What custom fields and their values are called where changes of records are told. */
@Component
public class FieldWords {

    /** What the names of custom fields begin with in stored changes. */
    private static final String COLUMN = "custom_values.";

    private final FieldQuery query;
    private final ValueNames names;
    private final MessageSource messages;

    FieldWords(FieldQuery query, ValueNames names, MessageSource messages) {
        this.query = query;
        this.names = names;
        this.messages = messages;
    }

    /** The labels of a module's own with those of the custom fields, the retired among them. */
    public Map<String, String> labels(RecordKind kind, Map<String, String> own) {
        var labels = new HashMap<>(own);
        query.withRetired(kind).forEach(field -> labels.put(COLUMN + field.key(), Literal.of(field.label())));
        return labels;
    }

    /** Of values of a column that may be a custom field; empty for other columns. */
    public Map<String, String> names(RecordKind kind, String column, Set<String> values, Viewer viewer) {
        return column.startsWith(COLUMN)
                ? query.withRetired(kind).stream()
                        .filter(field -> column.equals(COLUMN + field.key()))
                        .findFirst()
                        .map(field -> names(field, values, viewer))
                        .orElse(Map.of())
                : Map.of();
    }

    private Map<String, String> names(CustomField field, Set<String> values, Viewer viewer) {
        return switch (field.type()) {
            case CHOICE, CHOICES -> labels(field.options());
            case USER -> names.people(values);
            case ACCOUNT -> names.titles(RecordKind.ACCOUNT, values, viewer);
            case YES_NO ->
                Map.of(
                        "true", messages.getMessage("fields.value.yes", null, viewer.locale()),
                        "false", messages.getMessage("fields.value.no", null, viewer.locale()));
            default -> Map.of();
        };
    }

    private static Map<String, String> labels(List<FieldOption> options) {
        return options.stream().collect(Collectors.toMap(FieldOption::key, FieldOption::label));
    }
}
