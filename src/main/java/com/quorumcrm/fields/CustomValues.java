package com.quorumcrm.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a record holds in its custom fields, by their keys; fields without a value are missing. Values are written as the
 * API writes them, and include those of fields that are out of use.
 */
public record CustomValues(Map<String, JsonNode> values) {

    public static final CustomValues NONE = new CustomValues(Map.of());

    public CustomValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** As the database stores them. */
    public static CustomValues of(@Nullable String json) {
        return json == null || json.equals("{}") ? NONE : new CustomValues(FieldJson.object(json));
    }

    public @Nullable JsonNode get(String key) {
        return values.get(key);
    }

    /** @param property what the API calls a field: {@code customFields.region} */
    public boolean holds(String property) {
        return property.startsWith(CustomField.PREFIX)
                && values.containsKey(property.substring(CustomField.PREFIX.length()));
    }

    /** The same with another value, or without one for null. */
    CustomValues with(String key, @Nullable JsonNode value) {
        var changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new CustomValues(changed);
    }

    public String json() {
        return values.isEmpty() ? "{}" : FieldJson.write(values);
    }
}
