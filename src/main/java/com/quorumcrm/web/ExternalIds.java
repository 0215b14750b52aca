package com.quorumcrm.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ids of a record in other systems, as bodies of the API have them. */
public final class ExternalIds {

    private ExternalIds() {}

    /** Those that were not taken away by a null. */
    public static Map<String, String> given(@Nullable Map<String, @Nullable String> externalIds) {
        var given = new LinkedHashMap<String, String>();
        if (externalIds != null) {
            externalIds.forEach((system, id) -> {
                if (id != null) {
                    given.put(system, id);
                }
            });
        }
        return given;
    }

    /** Adds the id under which a body was sent. */
    public static JsonNode with(String system, String id, JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        var ids = object.get("externalIds") instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        ids.put(system, id);
        object.set("externalIds", ids);
        return object;
    }
}
