package com.quorumcrm.exchange.web;

import static com.quorumcrm.exchange.web.MappingNodes.entries;
import static com.quorumcrm.exchange.web.MappingNodes.known;
import static com.quorumcrm.exchange.web.MappingNodes.object;
import static com.quorumcrm.exchange.web.MappingNodes.text;

import com.quorumcrm.exchange.ImportField;
import com.quorumcrm.exchange.ImportTargets;
import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.exchange.Mapping;
import com.quorumcrm.kernel.NotUnderstood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping as the API takes it; whatever it does not know is named. */
@Component
class MappingReader {

    private static final Set<String> PARTS = Set.of("columns", "values", "options");

    private final JsonMapper json;
    private final ImportTargets targets;

    MappingReader(JsonMapper json, ImportTargets targets) {
        this.json = json;
        this.targets = targets;
    }

    /** @param header the columns of the file */
    Mapping read(@Nullable String text, ImportType type, List<String> header) {
        if (text == null || text.isBlank()) {
            return Mapping.NONE;
        }
        var mapping = object("mapping", tree(text));
        known("mapping", mapping, PARTS);
        var keys = targets.of(type).stream().map(ImportField::key).toList();
        return new Mapping(
                columns(mapping.get("columns"), keys, header),
                values(mapping.get("values"), keys),
                OptionsReader.read(mapping.get("options"), header));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException unreadable) {
            throw new NotUnderstood("mapping", "web.api.object");
        }
    }

    private static Map<String, String> columns(@Nullable JsonNode node, List<String> keys, List<String> header) {
        var columns = new LinkedHashMap<String, String>();
        for (var entry : entries("mapping.columns", node)) {
            var where = "mapping.columns." + entry.getKey();
            if (!header.contains(entry.getKey())) {
                throw new NotUnderstood(where, "exchange.api.column", entry.getKey());
            }
            var field = entry.getValue().isNull() ? "" : text(where, entry.getValue());
            columns.put(entry.getKey(), field.isEmpty() ? "" : field(where, field, keys));
        }
        return columns;
    }

    private static Map<String, Map<String, String>> values(@Nullable JsonNode node, List<String> keys) {
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (var field : entries("mapping.values", node)) {
            var where = "mapping.values." + field.getKey();
            var meanings = new LinkedHashMap<String, String>();
            entries(where, field.getValue())
                    .forEach(entry -> meanings.put(
                            entry.getKey(), entry.getValue().isNull() ? "" : text(where, entry.getValue())));
            values.put(field(where, field.getKey(), keys), meanings);
        }
        return values;
    }

    private static String field(String where, String key, List<String> keys) {
        if (!keys.contains(key)) {
            throw new NotUnderstood(where, "exchange.api.field", key, String.join(", ", keys));
        }
        return key;
    }
}
