package com.quorumcrm.territories.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or sent; blank is nothing, and what cannot be read is told beside its field. */
final class Typed {

    private Typed() {}

    static <T> @Nullable T id(String field, @Nullable String text, Function<String, T> type) {
        try {
            return isBlank(text) ? null : type.apply(text);
        } catch (NoSuchRecord noId) {
            throw new RuleBroken(field, "territories.rule.unknown");
        }
    }

    static <T> @Nullable T key(String field, @Nullable String text, Function<String, Optional<T>> type) {
        return isBlank(text)
                ? null
                : type.apply(text).orElseThrow(() -> new RuleBroken(field, "territories.rule.unknown"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
