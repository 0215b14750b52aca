package com.quorumcrm.platform;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passes many rows to one statement as one parameter: {@code from json_to_recordset(cast(:rows as json)) as r(id uuid,
 * created_at timestamptz)}. Components of the records are columns, {@code createdAt} is {@code created_at}.
 */
@Component
public class JsonRows {

    private final JsonMapper json;

    JsonRows(JsonMapper json) {
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    /** @param rows of plain values: texts, numbers, dates, instants, UUIDs, and collections of them */
    public String of(List<? extends Record> rows) {
        return json.writeValueAsString(rows);
    }
}
