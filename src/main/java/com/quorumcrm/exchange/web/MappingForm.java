package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.exchange.Mapping;
import com.quorumcrm.exchange.Mapping.Blanks;
import com.quorumcrm.exchange.Mapping.Existing;
import com.quorumcrm.exchange.Mapping.MissingValue;
import com.quorumcrm.exchange.Mapping.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the page of a mapping sends. Columns are named by their place, {@code column.3}, and values by the place of their
 * line, {@code value.12.field}, {@code .from}, {@code .to} and {@code .accept}.
 */
record MappingForm(MultiValueMap<String, String> sent, List<String> header) {

    private static final int MOST_VALUES = 2000;

    /** The type that was chosen; the mapping of another type means nothing to it. */
    ImportType type(ImportType now) {
        return ImportType.of(text("type", now.key())).orElse(now);
    }

    Mapping mapping(ImportType now) {
        return type(now) == now ? new Mapping(columns(), values(), options()) : Mapping.NONE;
    }

    /** Whether every suggestion is taken that nothing else was said about. */
    private boolean acceptsAll() {
        return text("then", "").equals("accept");
    }

    private Map<String, String> columns() {
        return byColumn("column.");
    }

    private Map<String, String> byColumn(String prefix) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            var sent = this.sent.getFirst(prefix + i);
            if (sent != null) {
                columns.put(header.get(i), sent);
            }
        }
        return columns;
    }

    private Map<String, Map<String, String>> values() {
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (int i = 0; i < MOST_VALUES && sent.containsKey("value." + i + ".field"); i++) {
            var line = "value." + i + ".";
            var accepted = text(line + "accept", "");
            var to = (accepted.isEmpty() ? text(line + "to", "") : accepted).strip();
            if (!to.isEmpty() || !acceptsAll()) {
                values.computeIfAbsent(text(line + "field", ""), field -> new LinkedHashMap<>())
                        .put(text(line + "from", ""), to);
            }
        }
        return values;
    }

    private Options options() {
        return new Options(
                given("pipeline"),
                text("missing", "refuse").equals("put") ? given("missingAccount") : null,
                text("existing", "update").equals("skip") ? Existing.SKIP : Existing.UPDATE,
                sent.containsKey("erase") ? Blanks.ERASE : Blanks.KEEP,
                text("missingValue", "listPrice").equals("empty") ? MissingValue.EMPTY : MissingValue.LIST_PRICE,
                null,
                null,
                null,
                acceptsAll(),
                sent.containsKey("historical"),
                filled(byColumn("date.")),
                filled(byColumn("decimal.")),
                scale());
    }

    private Map<String, Long> scale() {
        var scale = new LinkedHashMap<String, Long>();
        for (var field : List.of("revenue", "amount", "price")) {
            var times = given("scale." + field);
            if (times != null && times.matches("1(?:000){0,2}")) {
                scale.put(field, Long.parseLong(times));
            }
        }
        return scale;
    }

    private static Map<String, String> filled(Map<String, String> map) {
        map.values().removeIf(String::isBlank);
        return map;
    }

    private @Nullable String given(String name) {
        var text = text(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    private String text(String name, String otherwise) {
        var text = sent.getFirst(name);
        return text == null ? otherwise : text;
    }
}
