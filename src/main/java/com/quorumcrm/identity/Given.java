package com.quorumcrm.identity;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.web.ListState;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that a list's filters were given, as arrays for SQL; null where a filter is not in force. */
final class Given {

    private Given() {}

    static @Nullable String text(ListState state) {
        return state.text().isEmpty() ? null : PersonQuery.containing(state.text());
    }

    static String @Nullable [] texts(ListState state, String filter, UnaryOperator<String> stored) {
        var values = state.all(filter);
        return values.isEmpty() ? null : values.stream().map(stored).toArray(String[]::new);
    }

    /** @throws NotUnderstood when one is no id */
    static String @Nullable [] ids(ListState state, String filter) {
        return texts(state, filter, value -> {
            try {
                return UUID.fromString(value).toString();
            } catch (IllegalArgumentException noId) {
                throw new NotUnderstood(filter, "identity.rule.unknownValue", value);
            }
        });
    }

    /** @throws NotUnderstood when one is none of these */
    static String @Nullable [] words(ListState state, String filter, Enum<?>[] all) {
        return texts(
                state,
                filter,
                value -> Stream.of(all)
                        .map(Enum::name)
                        .filter(name -> name.equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new NotUnderstood(filter, "identity.rule.unknownValue", value)));
    }
}
