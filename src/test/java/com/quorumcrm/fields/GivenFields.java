package com.quorumcrm.fields;

import static com.quorumcrm.Cast.STAGEHAND;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Custom fields to tell stories about; they are taken out of use when the story ends, for the sake of all others. */
@Component
public class GivenFields {

    private final Cast cast;
    private final Fields fields;
    private final FieldQuery query;

    GivenFields(Cast cast, Fields fields, FieldQuery query) {
        this.cast = cast;
        this.fields = fields;
        this.query = query;
    }

    public CustomField of(RecordKind kind, FieldDetails details) {
        return query.get(fields.define(new DefineField(kind, details), cast.viewer(Part.OLGA)));
    }

    /** Of deals. */
    public CustomField of(FieldType type) {
        return of(RecordKind.OPPORTUNITY, details(type));
    }

    public CustomField choice(RecordKind kind, String... labels) {
        return of(kind, details(FieldType.CHOICE).choosing(options(labels)));
    }

    /** With a label of their own; those with options have three. */
    public static FieldDetails details(FieldType type) {
        var details = FieldDetails.of("Field " + Ids.next(), type);
        return type.hasOptions() ? details.choosing(options("Red", "Green, dark", "Blue")) : details;
    }

    public static List<FieldOption> options(String... labels) {
        return Stream.of(labels).map(label -> new FieldOption("", label, false)).toList();
    }

    public void retireAll() {
        Stream.of(RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY)
                .flatMap(kind -> query.of(kind).fields().stream())
                .forEach(field -> fields.retire(field.id(), STAGEHAND));
    }
}
