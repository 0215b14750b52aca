package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that an organisation has added to one kind of its records.
 *
 * @param key unique among the fields of the kind, and never changed
 * @param required new records need it, and nobody can empty it
 * @param searchable whether the search of everything finds records by it
 * @param initial what a new record holds unless something else is said, null for nothing
 * @param scopes in which pipelines, or for which types of companies, there is such a field; everywhere when empty
 * @param retiredAt since when it is out of use, null while it is in use
 */
public record CustomField(
        FieldId id,
        long version,
        RecordKind kind,
        String key,
        String label,
        FieldType type,
        boolean required,
        boolean searchable,
        @Nullable String help,
        @Nullable JsonNode initial,
        FieldLimits limits,
        List<String> scopes,
        List<FieldOption> options,
        @Nullable Instant retiredAt) {

    /** What the properties of the API and the parameters of forms and lists begin with. */
    public static final String PREFIX = "customFields.";

    public CustomField {
        scopes = List.copyOf(scopes);
        options = List.copyOf(options);
    }

    /** The name of its input, its filter and its column. */
    public String name() {
        return PREFIX + key;
    }

    /** @param scope where a record stands, null where records of the kind stand nowhere */
    public boolean appliesIn(@Nullable String scope) {
        return scopes.isEmpty() || scope == null || scopes.contains(scope);
    }

    public Optional<FieldOption> option(String optionKey) {
        return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
    }

    public List<FieldOption> offered() {
        return options.stream().filter(option -> !option.retired()).toList();
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** How many characters a text has at most. */
    public int longest() {
        return limits.longestOf(type);
    }
}
