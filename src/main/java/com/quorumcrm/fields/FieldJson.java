package com.quorumcrm.fields;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads and writes values as they are stored: numbers are exact, and equal when they are worth the same. */
final class FieldJson {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FieldJson() {}

    static Map<String, JsonNode> object(String json) {
        var values = new LinkedHashMap<String, JsonNode>();
        MAPPER.readTree(json).properties().forEach(entry -> values.put(entry.getKey(), exact(entry.getValue())));
        return values;
    }

    static JsonNode value(String json) {
        return exact(MAPPER.readTree(json));
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonNode number(BigDecimal number) {
        return NODES.numberNode(
                number.signum() == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(number.stripTrailingZeros().toPlainString()));
    }

    private static JsonNode exact(JsonNode value) {
        return value.isNumber() ? number(value.decimalValue()) : value;
    }
}
