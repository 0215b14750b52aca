package com.quorumcrm.fields;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body of the API, parted into what the record itself is and what goes into its custom fields.
 *
 * @param given by key; a null of JSON empties a field
 */
public record FieldPatch(JsonNode rest, Map<String, JsonNode> given) {

    private static final String PROPERTY = "customFields";

    public FieldPatch {
        given = Map.copyOf(given);
    }

    /**
     * @param before what the record holds: a merge patch empties all of it with one null
     * @throws NotUnderstood when {@code customFields} is no object
     */
    public static FieldPatch of(JsonNode body, CustomValues before) {
        if (!(body instanceof ObjectNode object) || !object.has(PROPERTY)) {
            return new FieldPatch(body, Map.of());
        }
        var rest = object.deepCopy();
        var patch = rest.remove(PROPERTY);
        var given = new LinkedHashMap<String, JsonNode>();
        if (patch.isNull()) {
            before.values().keySet().forEach(key -> given.put(key, NullNode.getInstance()));
        } else if (patch.isObject()) {
            patch.properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        } else {
            throw new NotUnderstood(PROPERTY, "fields.rule.object");
        }
        return new FieldPatch(rest, given);
    }
}
