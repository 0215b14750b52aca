package com.quorumcrm.bulk;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldCell;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Sets custom fields of records of any kind; their values are written as in the cells of an import. */
@Component
class CustomEdit {

    /** What taking back sets: those that were changed, as they are stored. */
    private static final String WHOLE = "customValues";

    private static final TypeReference<Map<String, JsonNode>> VALUES = new TypeReference<>() {};

    private final CustomFields fields;
    private final OrganisationSettings organisation;
    private final JsonMapper json;

    CustomEdit(CustomFields fields, OrganisationSettings organisation, JsonMapper json) {
        this.fields = fields;
        this.organisation = organisation;
        this.json = json;
    }

    /** Is it the name of a custom field of these records? */
    boolean knows(RecordKind kind, String name) {
        return name.startsWith(CustomField.PREFIX)
                && fields.of(kind)
                        .find(name.substring(CustomField.PREFIX.length()))
                        .isPresent();
    }

    /** @throws com.quorumcrm.kernel.RuleBroken when a value is none for its field */
    void check(RecordKind kind, Map<String, String> sets, Viewer viewer) {
        fields.gate(kind, viewer).change(null, CustomValues.NONE, given(kind, new HashMap<>(sets)));
    }

    /**
     * What a record is to be given, by the keys of the fields; what it held is noted.
     *
     * @param scope where the record stands
     */
    Map<String, JsonNode> given(
            RecordKind kind, @Nullable String scope, CustomValues now, Difference difference, Viewer viewer) {
        var given = given(kind, difference.sets());
        var after = fields.gate(kind, viewer).change(scope, now, given);
        var before = new LinkedHashMap<String, JsonNode>();
        given.keySet().stream()
                .filter(key -> !Objects.equals(now.get(key), after.get(key)))
                .forEach(key -> before.put(key, Objects.requireNonNullElse(now.get(key), NullNode.getInstance())));
        if (!before.isEmpty()) {
            difference.replaces(WHOLE, json.writeValueAsString(before));
        }
        return given;
    }

    private Map<String, JsonNode> given(RecordKind kind, Map<String, @Nullable String> sets) {
        var whole = sets.get(WHOLE);
        var given = whole == null ? new HashMap<String, JsonNode>() : json.readValue(whole, VALUES);
        sets.forEach((name, text) -> {
            if (name.startsWith(CustomField.PREFIX)) {
                var key = name.substring(CustomField.PREFIX.length());
                var field =
                        fields.of(kind).find(key).orElseThrow(() -> new NotUnderstood(name, "bulk.rule.field", name));
                var currency = organisation.current().currency();
                given.put(key, FieldCell.read(field, Objects.requireNonNullElse(text, ""), Locale.ROOT, currency));
            }
        });
        return given;
    }
}
