package com.quorumcrm.exchange;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldCell;
import com.quorumcrm.fields.FieldSet;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.kernel.RuleBroken;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * Reads the custom fields of rows.
 *
 * @param currency of amounts for which nothing else is said
 * @param accounts those that the rows name
 */
record CustomCells(Run run, List<CustomField> fields, Currency currency, AccountLookup.Found accounts) {

    /** For the fields that the file has columns for. */
    static CustomCells of(Run run, FieldSet all, Currency currency, Collection<RowValues> rows, AccountLookup lookup) {
        var fields =
                all.fields().stream().filter(field -> run.has(field.name())).toList();
        var names = names(fields, rows);
        var found = names.isEmpty() ? new AccountLookup.Found(Map.of(), List.of()) : lookup.byName(names, run.viewer());
        return new CustomCells(run, fields, currency, found);
    }

    private static Set<String> names(List<CustomField> fields, Collection<RowValues> rows) {
        var names = new HashSet<String>();
        for (var field : fields) {
            if (field.type() == FieldType.ACCOUNT) {
                rows.stream()
                        .map(row -> row.peek(field.name()))
                        .filter(name -> name != null)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** By key, as the gate of the fields takes them; what is wrong with the row is gathered in it. */
    Map<String, JsonNode> read(RowValues row) {
        var values = new HashMap<String, JsonNode>();
        var given = row.given();
        for (var field : fields) {
            if (given.contains(field.name())) {
                var value = value(field, row);
                values.put(field.key(), value == null ? NullNode.getInstance() : value);
            }
        }
        return values;
    }

    private @Nullable JsonNode value(CustomField field, RowValues row) {
        return switch (field.type()) {
            case DATE -> text(row.date(field.name()));
            case NUMBER -> text(row.number(field.name()));
            case USER -> person(field, row);
            case ACCOUNT -> account(field, row);
            default -> cell(field, row);
        };
    }

    private @Nullable JsonNode cell(CustomField field, RowValues row) {
        var text = row.text(field.name());
        if (text == null) {
            return null;
        }
        try {
            return FieldCell.read(field, text, run.viewer().locale(), row.currency(currency));
        } catch (RuleBroken broken) {
            broken.breaches()
                    .forEach(breach -> row.refuse(
                            field.name(), breach.code(), breach.arguments().toArray()));
            return null;
        }
    }

    private @Nullable JsonNode person(CustomField field, RowValues row) {
        var name = row.text(field.name());
        var person = name == null ? null : run.directory().person(name).orElse(null);
        if (name != null && person == null) {
            row.refuse(field.name(), "exchange.row.person", name);
        }
        return person == null ? null : text(person.id());
    }

    private @Nullable JsonNode account(CustomField field, RowValues row) {
        var name = row.text(field.name());
        var account = name == null ? null : accounts.ids().get(name);
        if (name != null && account == null) {
            row.refuse(field.name(), "exchange.row.account", name);
        } else if (name != null && accounts.several().contains(name)) {
            row.refuse(field.name(), "exchange.row.accounts", name);
        }
        return text(account);
    }

    private static @Nullable JsonNode text(@Nullable Object value) {
        return value == null ? null : JsonNodeFactory.instance.stringNode(value.toString());
    }
}
