package com.quorumcrm.fields;

import java.util.List;

/** The custom fields that a list shows as columns, after its own. */
public record FieldTable(List<CustomField> shown, FieldReading reading) {

    public FieldTable {
        shown = List.copyOf(shown);
    }
}
