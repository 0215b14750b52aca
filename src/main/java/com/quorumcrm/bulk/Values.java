package com.quorumcrm.bulk;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;

/** Reads the values of fields. */
final class Values {

    private Values() {}

    static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new RuleBroken(field, "bulk.rule.date", text);
        }
    }

    static UserId person(String text) {
        return new UserId(id("ownerId", text));
    }

    static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new RuleBroken(field, "bulk.rule.id", text);
        }
    }

    static boolean flag(String field, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RuleBroken(field, "bulk.rule.choice", text);
        };
    }

    /** {@code newBusiness} and {@code NEW_BUSINESS} alike. */
    static <T extends Enum<T>> T constant(Class<T> type, String field, String text) {
        var name = text.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken(field, "bulk.rule.choice", text);
        }
    }
}
