package com.quorumcrm.fields;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** For the {@code custom_values} of entities, whose columns are written through a cast to {@code jsonb}. */
public class CustomValuesConverter implements AttributeConverter<CustomValues, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable CustomValues values) {
        return values == null ? CustomValues.NONE.json() : values.json();
    }

    @Override
    public CustomValues convertToEntityAttribute(@Nullable String json) {
        return CustomValues.of(json);
    }
}
