package com.quorumcrm.fields;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reads how definitions were changed. */
@Repository
@Transactional(readOnly = true)
public class FieldHistory {

    private static final int MOST = 50;
    private static final Set<String> TOLD = Set.of(
            "label",
            "type",
            "required",
            "searchable",
            "help",
            "initial",
            "longest",
            "digits",
            "lowest",
            "highest",
            "scopes",
            "options",
            "position",
            "retired_at");

    private final JdbcClient jdbc;

    FieldHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Instant at, String by, JsonNode changes) {}

    /** The latest first. */
    public List<FieldChange> of(FieldId field) {
        return jdbc
                .sql("""
                        select c.at, u.name, c.changes
                        from custom_field_change c join app_user u on u.id = c.changed_by
                        where c.field_id = :field order by c.at desc, c.id desc limit :most""")
                .param("field", field.id())
                .param("most", MOST)
                .query((row, number) -> new Row(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        FieldJson.value(row.getString("changes"))))
                .list()
                .stream()
                .flatMap(FieldHistory::changes)
                .toList();
    }

    private static Stream<FieldChange> changes(Row row) {
        return row.changes().isEmpty()
                ? Stream.of(new FieldChange(row.at(), row.by(), null, "", ""))
                : row.changes().properties().stream()
                        .filter(property -> TOLD.contains(property.getKey()))
                        .map(property -> new FieldChange(
                                row.at(),
                                row.by(),
                                "fields.change." + property.getKey(),
                                text(property.getValue().path(0)),
                                text(property.getValue().path(1))));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(FieldHistory::text).collect(Collectors.joining(", "));
        }
        if (value.has("label")) {
            return value.path("retired").asBoolean()
                    ? "(" + value.path("label").asString() + ")"
                    : value.path("label").asString();
        }
        return value.isNull() || value.isMissingNode() ? "" : value.isContainer() ? value.toString() : value.asString();
    }
}
