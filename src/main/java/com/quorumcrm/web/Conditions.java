package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** The {@code where} of a list, put together from what its filters ask. */
public final class Conditions {

    private final ListState state;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    public Conditions(ListState state) {
        this.state = state;
    }

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Conditions with(Map<String, Object> more) {
        params.putAll(more);
        return this;
    }

    /** What was typed into the list's search field is a part of the folded text. */
    public Conditions containing(String column) {
        if (!state.text().isEmpty()) {
            and(column + " like quorum_fold(:infix)").with(new SearchText(state.text()).params());
        }
        return this;
    }

    /**
     * Holds for any of the texts that are given.
     *
     * @param condition names them as an array by the filter's key
     * @param stored how the database writes a value
     */
    public Conditions texts(String filter, String condition, UnaryOperator<String> stored) {
        if (!state.all(filter).isEmpty()) {
            and(condition);
            params.put(filter, state.all(filter).stream().map(stored).toArray(String[]::new));
        }
        return this;
    }

    /**
     * Equal to any of the values but for case, accents and width.
     *
     * @param folded an expression that is free of them
     */
    public Conditions alike(String filter, String folded) {
        var condition = "%s in (select quorum_fold(v) from unnest(cast(:%s as text[])) v)".formatted(folded, filter);
        return texts(filter, condition, UnaryOperator.identity());
    }

    /**
     * Holds for any of the ids that are given.
     *
     * @param condition names them as an array by the filter's key
     */
    public Conditions ids(String filter, String condition) {
        return ids(filter, condition, state.all(filter).stream().map(value -> uuid(filter, value)));
    }

    /**
     * Owned by any of these people.
     *
     * @param me whom {@code me} means
     * @param line whom {@code team} means
     */
    public Conditions ownedBy(String column, UserId me, List<UUID> line) {
        var owners = state.all("ownerId").stream().flatMap(value -> switch (value) {
            case "me" -> Stream.of(me.id());
            case "team" -> line.stream();
            default -> Stream.of(uuid("ownerId", value));
        });
        return ids("ownerId", column + " = any(cast(:ownerId as uuid[]))", owners);
    }

    /** Holds, or does not, as the filter says {@code true} or {@code false}; both narrow nothing. */
    public Conditions flag(String filter, String condition) {
        var either = state.all(filter).stream()
                .map(value -> switch (value) {
                    case "true" -> condition;
                    case "false" -> "not (%s)".formatted(condition);
                    default -> throw new NotUnderstood(filter, "web.list.badFlag", value);
                })
                .collect(Collectors.joining(" or ", "(", ")"));
        return state.all(filter).isEmpty() ? this : and(either);
    }

    /** A whole number within an inclusive range, or exactly the value. */
    public Conditions number(String filter, String column) {
        state.number(filter).ifPresent(value -> compare(column, "=", filter, value));
        state.number(filter + ".from").ifPresent(value -> compare(column, ">=", filter + "From", value));
        state.number(filter + ".to").ifPresent(value -> compare(column, "<=", filter + "To", value));
        return this;
    }

    /** An instant on or between days of a zone. */
    public Conditions day(String filter, String column, ZoneId zone) {
        state.date(filter).ifPresent(day -> between(filter, column, zone, day, day));
        between(
                filter + "Range",
                column,
                zone,
                state.date(filter + ".from").orElse(null),
                state.date(filter + ".to").orElse(null));
        return this;
    }

    public String where() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }

    public Map<String, Object> params() {
        return params;
    }

    private Conditions ids(String filter, String condition, Stream<UUID> values) {
        if (!state.all(filter).isEmpty()) {
            and(condition);
            params.put(filter, new SqlArrayValue("uuid", values.toArray()));
        }
        return this;
    }

    private void between(String name, String column, ZoneId zone, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            compare(column, ">=", name + "From", from.atStartOfDay(zone).toOffsetDateTime());
        }
        if (to != null) {
            compare(column, "<", name + "To", to.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        }
    }

    private void compare(String column, String operator, String param, Object value) {
        and("%s %s :%s".formatted(column, operator, param));
        params.put(param, value);
    }

    private static UUID uuid(String filter, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            throw new NotUnderstood(filter, "web.list.badId", value);
        }
    }
}
