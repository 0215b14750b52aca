package com.quorumcrm.signin.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The description of the API as people read it.
 *
 * @param groups the operations by the collection they are about
 */
record ApiReference(Map<String, List<Operation>> groups) {

    private static final String REFERENCE = "#/components/schemas/";

    /** What can be asked or done. */
    record Operation(
            String method, String path, List<Property> parameters, List<Property> body, List<Property> answer) {}

    /** A parameter, or a property of a body. */
    record Property(String name, String type, String place) {}

    static ApiReference of(JsonNode description) {
        var groups = new LinkedHashMap<String, List<Operation>>();
        var schemas = description.path("components").path("schemas");
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(entry -> groups.computeIfAbsent(
                                        entry.getValue().path("tags").path(0).asString(), tag -> new ArrayList<>())
                                .add(operation(entry.getKey(), path.getKey(), entry.getValue(), schemas))));
        return new ApiReference(groups);
    }

    private static Operation operation(String method, String path, JsonNode operation, JsonNode schemas) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation
                        .path("parameters")
                        .valueStream()
                        .map(ApiReference::parameter)
                        .toList(),
                properties(operation.path("requestBody").path("content"), schemas),
                operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .flatMap(response -> properties(response.getValue().path("content"), schemas).stream())
                        .toList());
    }

    private static Property parameter(JsonNode parameter) {
        return new Property(
                parameter.path("name").asString(),
                type(parameter.path("schema")),
                parameter.path("in").asString());
    }

    private static List<Property> properties(JsonNode content, JsonNode schemas) {
        return content.valueStream()
                .limit(1)
                .map(media -> resolved(media.path("schema"), schemas))
                .flatMap(schema -> schema.path("properties").properties().stream())
                .map(property -> new Property(property.getKey(), type(property.getValue()), ""))
                .toList();
    }

    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        var name = referred(schema);
        return name == null ? schema : schemas.path(name);
    }

    private static String type(JsonNode schema) {
        var name = referred(schema);
        if (name != null) {
            return name.replaceFirst("Json$", "");
        }
        var type = schema.path("type").asString("");
        return type.equals("array")
                ? "[" + type(schema.path("items")) + "]"
                : Stream.of(type, schema.path("format").asString(""))
                        .filter(word -> !word.isEmpty())
                        .reduce((one, other) -> other.matches("int\\d+|double") ? one : other)
                        .orElse("object");
    }

    private static @Nullable String referred(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : null;
    }
}
