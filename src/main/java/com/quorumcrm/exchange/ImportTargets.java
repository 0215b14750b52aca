package com.quorumcrm.exchange;

import com.quorumcrm.exchange.ImportField.Kind;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.web.Literal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that columns of a file can be: our own fields, and those that the organisation has added. */
@Component
public class ImportTargets {

    private static final Set<ImportType> WITH_CUSTOM_FIELDS =
            EnumSet.of(ImportType.ACCOUNTS, ImportType.CONTACTS, ImportType.OPPORTUNITIES, ImportType.LEADS);

    private final CustomFields fields;

    ImportTargets(CustomFields fields) {
        this.fields = fields;
    }

    /** In the order in which they are offered. */
    public List<ImportField> of(ImportType type) {
        return WITH_CUSTOM_FIELDS.contains(type)
                ? Stream.concat(
                                type.fields().stream(),
                                fields.of(type.kind()).fields().stream().map(ImportTargets::target))
                        .toList()
                : type.fields();
    }

    /** Whether a new record needs it is told row by row: it depends on where the record stands. */
    private static ImportField target(CustomField field) {
        return new ImportField(
                field.name(),
                Literal.of(field.label()),
                kind(field),
                false,
                List.of(ColumnGuess.words(field.label()), ColumnGuess.words(field.key())));
    }

    /** Options are matched by the field itself, without being guessed at. */
    private static Kind kind(CustomField field) {
        return switch (field.type()) {
            case DATE -> Kind.DATE;
            case NUMBER -> Kind.NUMBER;
            case USER -> Kind.PERSON;
            case ACCOUNT -> Kind.ACCOUNT;
            default -> Kind.PLAIN;
        };
    }
}
