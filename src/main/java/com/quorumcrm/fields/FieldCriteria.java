package com.quorumcrm.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What records are asked for by their custom fields, in SQL. */
public final class FieldCriteria {

    public static final FieldCriteria NONE = new FieldCriteria();

    /** Where the column of the values goes. */
    private static final String COLUMN = "{values}";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    FieldCriteria() {}

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** A condition on the records under an alias; its parameters are in {@link #params()}. */
    public String sql(String alias) {
        return isEmpty() ? "true" : String.join(" and ", conditions).replace(COLUMN, alias + ".custom_values");
    }

    public Map<String, Object> params() {
        return Map.copyOf(params);
    }

    /** The field holds one of these, or has one of them among what it holds; nothing does when there are none. */
    void anyOf(List<String> objects) {
        add(
                objects.isEmpty()
                        ? "false"
                        : objects.stream()
                                .map(object -> COLUMN + " @> cast(:" + param(object) + " as jsonb)")
                                .collect(Collectors.joining(" or ", "(", ")")));
    }

    /** @param value an SQL expression of the field's value, see {@link #value} */
    void compares(String value, String operator, Object bound) {
        add("%s %s :%s".formatted(value, operator, param(bound)));
    }

    void contains(String value, String text) {
        var pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        add("quorum_fold(%s) like quorum_fold(:%s)".formatted(value, param(pattern)));
    }

    /** The value of a field as text; of an amount, its number. */
    static String value(CustomField field) {
        return field.type() == FieldType.MONEY
                ? "(%s -> '%s' ->> 'amount')".formatted(COLUMN, field.key())
                : "(%s ->> '%s')".formatted(COLUMN, field.key());
    }

    static String value(CustomField field, String alias) {
        return value(field).replace(COLUMN, alias + ".custom_values");
    }

    /** Written like the index, which knows only records that hold something. */
    private void add(String condition) {
        conditions.add("(%s <> '{}' and %s)".formatted(COLUMN, condition));
    }

    private String param(Object value) {
        var name = "field" + params.size();
        params.put(name, value);
        return name;
    }
}
