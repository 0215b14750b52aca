package com.quorumcrm.fields;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The one way in which values come into the custom fields of one kind of records, as one viewer may give them.
 *
 * <p>What is given is written as the API writes it; null, or nothing but blanks, empties a field. A company that the
 * viewer may not see is nothing to them: neither can they choose it, nor does leaving its field empty remove it.
 */
public final class FieldGate {

    /** How many bytes all values of a record may have; a check of the tables allows for a little more. */
    private static final int LARGEST = 200_000;

    private final FieldSet fields;
    private final References references;

    FieldGate(FieldSet fields, References references) {
        this.fields = fields;
        this.references = references;
    }

    /**
     * What a new record holds; fields that nothing is given for hold what they are defined to start with.
     *
     * @param scope where the record stands: the key of its pipeline or of its type
     * @throws NotUnderstood naming a field that there is not
     * @throws RuleBroken when a value cannot be, or a required one is missing
     */
    public CustomValues create(@Nullable String scope, Map<String, JsonNode> given) {
        var all = new HashMap<>(given);
        fields.in(scope).stream()
                .filter(field -> field.initial() != null)
                .forEach(field -> all.putIfAbsent(field.key(), field.initial()));
        fields.in(scope).forEach(field -> all.putIfAbsent(field.key(), NullNode.getInstance()));
        return change(scope, CustomValues.NONE, all);
    }

    /**
     * What a record holds after a change; fields that nothing is given for stay as they are.
     *
     * @throws NotUnderstood naming a field that there is not
     * @throws RuleBroken when a value cannot be, or a required one would be empty
     */
    public CustomValues change(@Nullable String scope, CustomValues before, Map<String, JsonNode> given) {
        var breaches = new ArrayList<Breach>();
        var after = before;
        for (var entry : given.entrySet()) {
            var field = field(entry.getKey());
            try {
                after = after.with(field.key(), value(field, scope, before.get(field.key()), entry.getValue()));
            } catch (RuleBroken broken) {
                breaches.addAll(broken.breaches());
            }
        }
        if (after.json().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            breaches.add(new Breach(null, "fields.rule.size", List.of()));
        }
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
        return after;
    }

    /** Which required fields of a record are empty. */
    public List<CustomField> missing(@Nullable String scope, CustomValues values) {
        return fields.in(scope).stream()
                .filter(field -> field.required() && values.get(field.key()) == null)
                .toList();
    }

    /** Looks up at once what many records are going to be given. */
    public void meet(Collection<Map<String, JsonNode>> given) {
        for (var field : fields.fields()) {
            if (field.type().isReference()) {
                var ids = new HashSet<String>();
                given.stream()
                        .map(values -> values.get(field.key()))
                        .filter(value -> value != null && value.isString())
                        .forEach(value -> ids.add(value.asString()));
                references.meet(field.type(), Set.copyOf(ids));
            }
        }
    }

    /** A single value, wherever a record may stand. */
    @Nullable
    JsonNode one(CustomField field, JsonNode raw) {
        return value(field, null, null, raw);
    }

    private CustomField field(String key) {
        return fields.find(key)
                .orElseThrow(() -> new NotUnderstood(CustomField.PREFIX + key, "fields.rule.unknown", key));
    }

    private @Nullable JsonNode value(
            CustomField field, @Nullable String scope, @Nullable JsonNode before, JsonNode raw) {
        var value = FieldRules.normal(field, raw, before);
        if (value == null) {
            return isHidden(field, before) ? before : nothing(field, scope);
        }
        if (value.equals(before)) {
            return before;
        }
        if (!field.appliesIn(scope)) {
            return nowhere(field, value);
        }
        if (field.type().isReference() && references.name(field.type(), value.asString()) == null) {
            throw FieldRules.broken(field, "reference");
        }
        return value;
    }

    /** A form that does not know yet where the record will stand brings along what such a field starts with. */
    private static @Nullable JsonNode nowhere(CustomField field, JsonNode value) {
        if (value.equals(field.initial())) {
            return null;
        }
        throw FieldRules.broken(field, "elsewhere");
    }

    private boolean isHidden(CustomField field, @Nullable JsonNode before) {
        return before != null && field.type().isReference() && references.name(field.type(), before.asString()) == null;
    }

    private static @Nullable JsonNode nothing(CustomField field, @Nullable String scope) {
        if (field.required() && field.appliesIn(scope)) {
            throw FieldRules.broken(field, "required");
        }
        return null;
    }
}
