package com.quorumcrm.fields;

import com.quorumcrm.web.Keyset;
import java.util.stream.Collectors;

/** How lists are sorted by a custom field; records that hold nothing in it come last, whatever the direction. */
final class FieldOrder {

    private FieldOrder() {}

    /** Of what names something there is no order, and of several things none that anybody would expect. */
    static boolean isOffered(CustomField field) {
        return switch (field.type()) {
            case TEXT, LINK, NUMBER, MONEY, DATE, CHOICE, YES_NO -> true;
            case LONG_TEXT, CHOICES, USER, ACCOUNT -> false;
        };
    }

    static Keyset.By of(CustomField field, boolean descending, String alias) {
        var value = FieldCriteria.value(field, alias);
        return switch (field.type()) {
            case NUMBER, MONEY ->
                new Keyset.By(
                        "coalesce(cast(%s as numeric), '%s')".formatted(value, descending ? "-Infinity" : "Infinity"),
                        "numeric");
            case CHOICE -> new Keyset.By(place(field, value, descending), "numeric");
            case TEXT, LINK -> text("quorum_fold(%s)".formatted(value), descending);
            default -> text(value + " collate \"C\"", descending);
        };
    }

    /** What holds something is put before what does not by a letter in front of it. */
    private static Keyset.By text(String value, boolean descending) {
        return new Keyset.By("coalesce('1' || %s, '%s')".formatted(value, descending ? "" : "2"), "text");
    }

    /** In the order in which the options are offered. */
    private static String place(CustomField field, String value, boolean descending) {
        var keys = field.options().stream()
                .map(option -> "'" + option.key() + "'")
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
        return "coalesce(cast(array_position(%s, %s) as numeric), %d)"
                .formatted(keys, value, descending ? 0 : field.options().size() + 1);
    }
}
