package com.quorumcrm.pipelines;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exit criteria as the {@code criteria} of stages, whose column is written through a cast to {@code jsonb}. */
@Converter
class CriteriaConverter implements AttributeConverter<List<Criterion>, String> {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<List<Criterion>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable List<Criterion> criteria) {
        return criteria == null || criteria.isEmpty() ? "[]" : MAPPER.writeValueAsString(criteria);
    }

    @Override
    public List<Criterion> convertToEntityAttribute(@Nullable String json) {
        return read(json);
    }

    static List<Criterion> read(@Nullable String json) {
        return json == null || json.equals("[]") ? List.of() : List.copyOf(MAPPER.readValue(json, LIST));
    }
}
