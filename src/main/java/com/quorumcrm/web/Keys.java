package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How constants are written in URLs and in the API: {@code newBusiness} for {@code NEW_BUSINESS}. */
public final class Keys {

    private Keys() {}

    public static String of(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** @throws NotUnderstood naming the field, and what it can be */
    public static <T extends Enum<T>> T read(String field, String key, Class<T> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> of(constant).equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(field, "web.api.key", key, all(type)));
    }

    public static <T extends Enum<T>> @Nullable T readOptional(String field, @Nullable String key, Class<T> type) {
        return key == null || key.isBlank() ? null : read(field, key, type);
    }

    private static String all(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Keys::of).collect(Collectors.joining(", "));
    }
}
