package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of records that are in use, in their order. */
public record FieldSet(RecordKind kind, List<CustomField> fields) {

    public FieldSet {
        fields = List.copyOf(fields);
    }

    /** Those of a record that stands there; all of them where that is not known. */
    public List<CustomField> in(@Nullable String scope) {
        return fields.stream().filter(field -> field.appliesIn(scope)).toList();
    }

    public Optional<CustomField> find(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
