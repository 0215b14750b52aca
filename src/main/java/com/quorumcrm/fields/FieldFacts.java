package com.quorumcrm.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields of a record as its page shows them.
 *
 * @param url of the record's page
 * @param editable whether the viewer may change them where they stand
 */
public record FieldFacts(
        FieldReading reading, List<CustomField> fields, CustomValues values, String url, boolean editable) {

    public FieldFacts {
        fields = List.copyOf(fields);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public String text(CustomField field) {
        return reading.text(field, values);
    }

    public @Nullable String link(CustomField field) {
        return reading.link(field, values);
    }

    /** Where the field is changed by itself. */
    public String edit(CustomField field) {
        return url + "/fields/" + field.key();
    }
}
