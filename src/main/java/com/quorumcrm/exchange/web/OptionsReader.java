package com.quorumcrm.exchange.web;

import static com.quorumcrm.exchange.web.MappingNodes.allowed;
import static com.quorumcrm.exchange.web.MappingNodes.entries;
import static com.quorumcrm.exchange.web.MappingNodes.known;
import static com.quorumcrm.exchange.web.MappingNodes.object;
import static com.quorumcrm.exchange.web.MappingNodes.option;
import static com.quorumcrm.exchange.web.MappingNodes.text;

import com.quorumcrm.exchange.DateStyle;
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
import tools.jackson.databind.JsonNode;

/** Reads the options of a mapping. */
final class OptionsReader {

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
            "historicalStages",
            "dateFormat",
            "decimal",
            "scale");

    private OptionsReader() {}

    static Options read(@Nullable JsonNode node, List<String> header) {
        if (node == null || node.isNull()) {
            return Options.NONE;
        }
        var options = object("mapping.options", node);
        known("mapping.options", options, OPTIONS);
        return new Options(
                option(options, "pipeline"),
                missingAccount(options.get("missingAccount")),
                choice(options, "existing", Existing.class),
                choice(options, "blanks", Blanks.class),
                choice(options, "missingValue", MissingValue.class),
                option(options, "owner"),
                option(options, "currency"),
                option(options, "system"),
                flag(options, "acceptSuggestions"),
                flag(options, "historicalStages"),
                byColumn(options.get("dateFormat"), "dateFormat", header, dateFormats()),
                byColumn(options.get("decimal"), "decimal", header, List.of(".", ",")),
                scale(options.get("scale")));
    }

    private static boolean flag(JsonNode options, String key) {
        var flag = options.get(key);
        return flag != null && flag.asBoolean();
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
                Arrays.stream(type.getEnumConstants()).map(OptionsReader::word).toList();
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
}
