package com.quorumcrm.fields;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of the definition of a custom field. */
public record FieldId(UUID id) {

    public static FieldId next() {
        return new FieldId(Ids.next());
    }

    public static FieldId of(String text) {
        return new FieldId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
