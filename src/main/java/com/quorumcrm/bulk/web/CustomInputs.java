package com.quorumcrm.bulk.web;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Literal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The custom fields of a bulk edit; what is left empty is not set. */
@Component
class CustomInputs {

    private final CustomFields fields;
    private final FieldForms forms;

    CustomInputs(CustomFields fields, FieldForms forms) {
        this.fields = fields;
        this.forms = forms;
    }

    FieldForm empty(RecordKind kind, Viewer viewer) {
        return forms.of(kind, null, CustomValues.NONE, viewer);
    }

    FieldForm typed(RecordKind kind, Map<String, String[]> parameters, Viewer viewer) {
        return forms.read(kind, null, parameters, viewer);
    }

    /** As in the cells of an import, by the names of the fields. */
    static Map<String, String> sets(FieldForm typed, Viewer viewer) {
        var sets = new LinkedHashMap<String, String>();
        typed.given(viewer.locale()).forEach((key, value) -> {
            var cell = cell(value);
            if (!cell.isBlank()) {
                sets.put(CustomField.PREFIX + key, cell);
            }
        });
        return sets;
    }

    /** What the fields are called, as message keys, by their names. */
    Map<String, String> labels(RecordKind kind, Map<String, String> sets) {
        var known = fields.of(kind).fields().stream()
                .collect(Collectors.toMap(CustomField::name, field -> Literal.of(field.label())));
        return sets.keySet().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> name.startsWith(CustomField.PREFIX)
                                ? known.getOrDefault(name, Literal.of(name))
                                : "bulk.field." + name));
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(";"));
        }
        return value.isObject()
                ? (value.path("amount").asString() + " "
                        + value.path("currency").asString())
                : value.asString();
    }
}
