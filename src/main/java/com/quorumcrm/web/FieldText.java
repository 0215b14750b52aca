package com.quorumcrm.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a field or sent for it; blank is nothing, and what cannot be read is told beside the field. */
public final class FieldText {

    private FieldText() {}

    public static @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            return isBlank(text) ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new RuleBroken(field, "web.rule.date");
        }
    }

    public static <T> @Nullable T id(String field, @Nullable String text, Function<String, T> type) {
        try {
            return isBlank(text) ? null : type.apply(text);
        } catch (NoSuchRecord noId) {
            throw new RuleBroken(field, "web.rule.unknown");
        }
    }

    public static <T> @Nullable T key(String field, @Nullable String text, Function<String, Optional<T>> type) {
        return isBlank(text) ? null : type.apply(text).orElseThrow(() -> new RuleBroken(field, "web.rule.unknown"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
