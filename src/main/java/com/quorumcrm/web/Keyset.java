package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that sorts a list and reads on from a cursor.
 *
 * <p>The expression must never be null, and an index on it and the id, in this direction, is what keeps paging quick.
 *
 * @param expression the SQL expression of the sort column
 * @param type the SQL type to which the cursor's value is cast
 * @param id the SQL expression of the id
 */
public record Keyset(
        String expression,
        String type,
        String id,
        Sort sort,
        @Nullable Cursor cursor,
        int limit) {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,40}(\\.\\d{1,20})?|Infinity)");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("X")
            .toFormatter(Locale.ROOT);

    /** How one sort key of a list is sorted in SQL. */
    public record By(String expression, String type) {}

    /** @throws NotUnderstood when the cursor is of another order */
    public Keyset {
        if (cursor != null && !isOf(type, cursor.value())) {
            throw new NotUnderstood("cursor", "web.list.badCursor");
        }
    }

    private static boolean isOf(String type, String value) {
        try {
            return switch (type) {
                case "date" -> value.equals("-infinity") || LocalDate.parse(value) != null;
                case "timestamptz" -> MOMENT.parse(value) != null;
                case "text" -> value.indexOf('\0') < 0;
                default -> NUMBER.matcher(value).matches();
            };
        } catch (DateTimeParseException ofAnotherType) {
            return false;
        }
    }

    /** @param ways the SQL of every sort key that the list's definition names */
    public static Keyset of(ListState state, Map<String, By> ways, String id) {
        var by = ways.get(state.sort().key());
        if (by == null) {
            throw new IllegalArgumentException(
                    "No SQL for sort key " + state.sort().key());
        }
        return new Keyset(by.expression(), by.type(), id, state.sort(), state.cursor(), state.limit());
    }

    /** @param more the SQL of sort keys that the list's definition has beside its own */
    public static Keyset of(ListState state, Map<String, By> ways, Map<String, By> more, String id) {
        return of(state, more.containsKey(state.sort().key()) ? more : ways, id);
    }

    /** A condition to add with {@code and}; its parameters are in {@link #parameters()}. */
    public String where() {
        return cursor == null
                ? "true"
                : "(%s, %s) %s (cast(:keysetValue as %s), :keysetId)"
                        .formatted(expression, id, falling() ? "<" : ">", type);
    }

    /** The sort and the limit, one row more than a page holds. */
    public String orderAndLimit() {
        var direction = falling() ? "desc" : "asc";
        return "order by %s %s, %s %s limit %d".formatted(expression, direction, id, direction, limit + 1);
    }

    public Map<String, Object> parameters() {
        return cursor == null ? Map.of() : Map.of("keysetValue", cursor.value(), "keysetId", cursor.id());
    }

    /** Whether the greatest come first, in the direction in which is read. */
    public boolean falling() {
        return sort.descending() != (cursor != null && cursor.backwards());
    }
}
