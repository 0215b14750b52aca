package com.quorumcrm.fields;

import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What modules with custom fields ask for: the gate through which values come, and the words in which they are told. */
@Component
public class CustomFields {

    private final FieldQuery query;
    private final RecordNames records;
    private final ValueNames names;
    private final MessageSource messages;

    CustomFields(FieldQuery query, RecordNames records, ValueNames names, MessageSource messages) {
        this.query = query;
        this.records = records;
        this.names = names;
        this.messages = messages;
    }

    public FieldSet of(RecordKind kind) {
        return query.of(kind);
    }

    /** For one change, or for many of one transaction. */
    public FieldGate gate(RecordKind kind, Viewer viewer) {
        return new FieldGate(query.of(kind), new References(records, names, viewer));
    }

    /** As if these were the fields that there are. */
    FieldGate gate(FieldSet set, Viewer viewer) {
        return new FieldGate(set, new References(records, names, viewer));
    }

    /** For the values of some records, whose references are looked up together. */
    public FieldReading reading(RecordKind kind, Collection<CustomValues> values, Viewer viewer) {
        var fields = query.of(kind);
        var references = new References(records, names, viewer);
        for (var field : fields.fields()) {
            if (field.type().isReference()) {
                var ids = new HashSet<String>();
                values.forEach(held -> {
                    var value = held.get(field.key());
                    if (value != null) {
                        ids.add(value.asString());
                    }
                });
                references.meet(field.type(), ids);
            }
        }
        return new FieldReading(fields, references, messages, viewer.locale());
    }

    /** For the page of a record. */
    public FieldFacts facts(RecordKind kind, FieldHolder.Held held, String url, Viewer viewer) {
        var reading = reading(kind, held.values(), viewer);
        return new FieldFacts(reading, query.of(kind).in(held.scope()), held.values(), url, held.editable());
    }

    public FieldReading reading(RecordKind kind, CustomValues values, Viewer viewer) {
        return reading(kind, List.of(values), viewer);
    }
}
