package com.quorumcrm.fields;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The only way to change which custom fields there are; every change needs {@link Permission#EDIT_FIELDS}. */
@Service
@Transactional
public class Fields {

    /** How many fields of a kind can be in use. */
    static final int MOST = 60;

    private final FieldQuery query;
    private final FieldStatements statements;
    private final CustomFields values;

    Fields(FieldQuery query, FieldStatements statements, CustomFields values) {
        this.query = query;
        this.statements = statements;
        this.values = values;
    }

    public FieldId define(DefineField command, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        statements.lock(command.kind());
        var others = query.withRetired(command.kind());
        requireRoom(others);
        var details = command.details();
        details.check();
        var key = FieldKeys.of(
                details.label(),
                "field",
                taken -> others.stream().anyMatch(other -> other.key().equals(taken)));
        var field = field(FieldId.next(), 0, command.kind(), key, details, viewer);
        statements.insert(field, others.size(), viewer);
        FieldQuery.forget();
        return field.id();
    }

    /**
     * @throws Stale when somebody has changed it since
     * @throws RuleBroken when its type is to change although records hold values of it, or an option is to vanish
     */
    public void change(ChangeField command, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        var before = query.get(command.field());
        statements.lock(before.kind());
        requireVersion(before, command.version());
        var details = command.details();
        details.check();
        requireSameType(before, details.type());
        statements.update(
                field(before.id(), before.version(), before.kind(), before.key(), kept(before, details), viewer),
                viewer);
        FieldQuery.forget();
    }

    /** Puts the fields of a kind into this order; those that are not named come last. */
    public void arrange(RecordKind kind, List<FieldId> order, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        statements.lock(kind);
        statements.arrange(kind, order, viewer);
        FieldQuery.forget();
    }

    /** Takes a field out of use; what records hold in it is kept for thirty days. */
    public void retire(FieldId id, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        statements.retire(query.get(id), viewer);
        FieldQuery.forget();
    }

    /** Brings a field back into use, with what records hold in it. */
    public void restore(FieldId id, Viewer viewer) {
        viewer.require(Permission.EDIT_FIELDS);
        var field = query.get(id);
        statements.lock(field.kind());
        requireRoom(query.withRetired(field.kind()));
        statements.restore(field, viewer);
        FieldQuery.forget();
    }

    private CustomField field(
            FieldId id, long version, RecordKind kind, String key, FieldDetails details, Viewer viewer) {
        var options = FieldKeys.ofOptions(details.options());
        var bare = new CustomField(
                id,
                version,
                kind,
                key,
                details.label(),
                details.type(),
                details.required(),
                details.searchable(),
                details.help(),
                null,
                details.limits(),
                details.scopes(),
                options,
                null);
        return new CustomField(
                id,
                version,
                kind,
                key,
                details.label(),
                details.type(),
                details.required(),
                details.searchable(),
                details.help(),
                initial(bare, details.initial(), viewer),
                details.limits(),
                details.scopes(),
                options,
                null);
    }

    /** What new records start with passes the same gate as what people give them. */
    private @Nullable JsonNode initial(CustomField field, @Nullable String given, Viewer viewer) {
        if (given == null) {
            return null;
        }
        try {
            var raw = FieldCell.read(field, given, viewer.locale(), null);
            return values.gate(new FieldSet(field.kind(), List.of(field)), viewer)
                    .one(field, raw);
        } catch (RuleBroken broken) {
            throw new RuleBroken(broken.breaches().stream()
                    .map(breach -> new RuleBroken.Breach("initial", breach.code(), breach.arguments()))
                    .toList());
        }
    }

    /** Options cannot vanish: what is not among the given any more is retired. */
    private static FieldDetails kept(CustomField before, FieldDetails details) {
        var all = new ArrayList<>(details.options());
        before.options().stream()
                .filter(option -> all.stream().noneMatch(given -> given.key().equals(option.key())))
                .forEach(option -> all.add(new FieldOption(option.key(), option.label(), true)));
        return details.choosing(all);
    }

    private void requireSameType(CustomField before, FieldType asked) {
        if (before.type() != asked) {
            var used = statements.uses(before);
            new Rules().that(used == 0, "type", "fields.rule.typeInUse", used).enforce();
        }
    }

    private static void requireRoom(List<CustomField> others) {
        var used = others.stream().filter(field -> !field.isRetired()).count();
        new Rules().that(used < MOST, null, "fields.rule.many", MOST).enforce();
    }

    private static void requireVersion(CustomField field, @Nullable Long expected) {
        if (expected != null && expected != field.version()) {
            throw new Stale(field.version());
        }
    }
}
