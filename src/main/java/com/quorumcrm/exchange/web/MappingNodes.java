package com.quorumcrm.exchange.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parts of a mapping as JSON; one that is not what it has to be is named by where it is. */
final class MappingNodes {

    private MappingNodes() {}

    static String allowed(String where, String said, List<String> allowed) {
        if (!allowed.contains(said)) {
            throw new NotUnderstood(where, "exchange.api.choice", said, String.join(" ", allowed));
        }
        return said;
    }

    static @Nullable String option(JsonNode options, String name) {
        var value = options.get(name);
        return value == null || value.isNull() ? null : text("mapping.options." + name, value);
    }

    static String text(String where, JsonNode node) {
        if (!node.isString()) {
            throw new NotUnderstood(where, "web.api.property");
        }
        return node.asString();
    }

    static List<Map.Entry<String, JsonNode>> entries(String where, @Nullable JsonNode node) {
        return node == null || node.isNull()
                ? List.of()
                : List.copyOf(object(where, node).properties());
    }

    static JsonNode object(String where, JsonNode node) {
        if (!node.isObject()) {
            throw new NotUnderstood(where, "web.api.object");
        }
        return node;
    }

    static void known(String where, JsonNode node, Set<String> names) {
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new NotUnderstood(where + "." + name, "web.api.property");
            }
        }
    }
}
