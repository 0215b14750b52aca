package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.DateStyle;
import com.quorumcrm.exchange.ImportField;
import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.exchange.Mapping;
import com.quorumcrm.exchange.Mapping.Blanks;
import com.quorumcrm.exchange.Mapping.Existing;
import com.quorumcrm.exchange.Mapping.MissingValue;
import com.quorumcrm.exchange.Mapping.Options;
import com.quorumcrm.kernel.NotUnderstood;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> OPTIONS = Set.of(
            "pipeline",
            "missingAccount",
            "existing",
            "blanks",
            "missingValue",
            "owner",
            "currency",
            "system",
            "acceptSuggestions",
            "dateFormat",
            "decimal",
            "scale");

    private final JsonMapper json;

    MappingReader(JsonMapper json) {
        this.json = json;
    }

    /** @param header the columns of the file */
    Mapping read(@Nullable String text, ImportType type, List<String> header) {
        if (text == null || text.isBlank()) {
            return Mapping.NONE;
        }
        var mapping = object("mapping", tree(text));
        known("mapping", mapping, PARTS);
        return new Mapping(
                columns(mapping.get("columns"), type, header),
                values(mapping.get("values"), type),
                options(mapping.get("options"), header));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException unreadable) {
            throw new NotUnderstood("mapping", "web.api.object");
        }
    }

    private static Map<String, String> columns(@Nullable JsonNode node, ImportType type, List<String> header) {
        var columns = new LinkedHashMap<String, String>();
        for (var entry : entries("mapping.columns", node)) {
            var where = "mapping.columns." + entry.getKey();
            if (!header.contains(entry.getKey())) {
                throw new NotUnderstood(where, "exchange.api.column", entry.getKey());
            }
            var field = entry.getValue().isNull() ? "" : text(where, entry.getValue());
            columns.put(entry.getKey(), field.isEmpty() ? "" : field(where, field, type));
        }
        return columns;
    }

    private static Map<String, Map<String, String>> values(@Nullable JsonNode node, ImportType type) {
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (var field : entries("mapping.values", node)) {
            var where = "mapping.values." + field.getKey();
            var meanings = new LinkedHashMap<String, String>();
            entries(where, field.getValue())
                    .forEach(entry -> meanings.put(
                            entry.getKey(), entry.getValue().isNull() ? "" : text(where, entry.getValue())));
            values.put(field(where, field.getKey(), type), meanings);
        }
        return values;
    }

    private static String field(String where, String key, ImportType type) {
        var keys = type.fields().stream().map(ImportField::key).toList();
        if (!keys.contains(key)) {
            throw new NotUnderstood(where, "exchange.api.field", key, String.join(", ", keys));
        }
        return key;
    }

    private static Options options(@Nullable JsonNode node, List<String> header) {
        if (node == null || node.isNull()) {
            return Options.NONE;
        }
        var options = object("mapping.options", node);
        known("mapping.options", options, OPTIONS);
        var accept = options.get("acceptSuggestions");
        return new Options(
                option(options, "pipeline"),
                missingAccount(options.get("missingAccount")),
                choice(options, "existing", Existing.class),
                choice(options, "blanks", Blanks.class),
                choice(options, "missingValue", MissingValue.class),
                option(options, "owner"),
                option(options, "currency"),
                option(options, "system"),
                accept != null && accept.asBoolean(),
                byColumn(options.get("dateFormat"), "dateFormat", header, dateFormats()),
                byColumn(options.get("decimal"), "decimal", header, List.of(".", ",")),
                scale(options.get("scale")));
    }

    private static List<String> dateFormats() {
        return Arrays.stream(DateStyle.values()).map(DateStyle::pattern).toList();
    }

    private static @Nullable String missingAccount(@Nullable JsonNode node) {
        if (node == null || node.isNull() || (node.isString() && node.asString().equals("refuse"))) {
            return null;
        }
        var name = node.get("name");
        if (name == null) {
            throw new NotUnderstood("mapping.options.missingAccount", "exchange.api.missingAccount");
        }
        return text("mapping.options.missingAccount.name", name);
    }

    /** One for all columns, or one for each. */
    private static Map<String, String> byColumn(
            @Nullable JsonNode node, String option, List<String> header, List<String> allowed) {
        var where = "mapping.options." + option;
        var found = new LinkedHashMap<String, String>();
        if (node != null && node.isString()) {
            header.forEach(column -> found.put(column, allowed(where, node.asString(), allowed)));
            return found;
        }
        entries(where, node)
                .forEach(entry -> found.put(entry.getKey(), allowed(where, text(where, entry.getValue()), allowed)));
        return found;
    }

    private static Map<String, Long> scale(@Nullable JsonNode node) {
        var scale = new LinkedHashMap<String, Long>();
        for (var entry : entries("mapping.options.scale", node)) {
            if (!entry.getValue().isIntegralNumber() || entry.getValue().asLong() < 1) {
                throw new NotUnderstood("mapping.options.scale." + entry.getKey(), "exchange.api.scale");
            }
            scale.put(entry.getKey(), entry.getValue().asLong());
        }
        return scale;
    }

    private static <T extends Enum<T>> @Nullable T choice(JsonNode options, String option, Class<T> type) {
        var said = option(options, option);
        if (said == null) {
            return null;
        }
        var words =
                Arrays.stream(type.getEnumConstants()).map(MappingReader::word).toList();
        return type.getEnumConstants()[words.indexOf(allowed("mapping.options." + option, said, words))];
    }

    /** {@code LIST_PRICE} is written {@code listPrice}. */
    private static String word(Enum<?> constant) {
        var word = new StringBuilder();
        for (var part : constant.name().split("_")) {
            word.append(word.isEmpty() ? part.substring(0, 1).toLowerCase(Locale.ROOT) : part.substring(0, 1))
                    .append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    private static String allowed(String where, String said, List<String> allowed) {
        if (!allowed.contains(said)) {
            throw new NotUnderstood(where, "exchange.api.choice", said, String.join(" ", allowed));
        }
        return said;
    }

    private static @Nullable String option(JsonNode options, String name) {
        var value = options.get(name);
        return value == null || value.isNull() ? null : text("mapping.options." + name, value);
    }

    private static String text(String where, JsonNode node) {
        if (!node.isString()) {
            throw new NotUnderstood(where, "web.api.property");
        }
        return node.asString();
    }

    private static List<Map.Entry<String, JsonNode>> entries(String where, @Nullable JsonNode node) {
        return node == null || node.isNull()
                ? List.of()
                : List.copyOf(object(where, node).properties());
    }

    private static JsonNode object(String where, JsonNode node) {
        if (!node.isObject()) {
            throw new NotUnderstood(where, "web.api.object");
        }
        return node;
    }

    private static void known(String where, JsonNode node, Set<String> names) {
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new NotUnderstood(where + "." + name, "web.api.property");
            }
        }
    }
}
