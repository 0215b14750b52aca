package com.quorumcrm.fields;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a field.
 *
 * @param label at most 80 characters
 * @param help what is told below its input, at most 300 characters
 * @param initial what new records hold, as a file would tell it; null for nothing
 * @param options in their order; those without a key are new, and get one from their label
 */
public record FieldDetails(
        String label,
        FieldType type,
        boolean required,
        boolean searchable,
        @Nullable String help,
        @Nullable String initial,
        FieldLimits limits,
        List<String> scopes,
        List<FieldOption> options) {

    private static final int MOST_OPTIONS = 200;

    public FieldDetails {
        label = Text.lineOrEmpty(label);
        help = Text.line(help);
        initial = Text.line(initial);
        searchable = searchable && type.isText();
        limits = new FieldLimits(
                type == FieldType.TEXT || type == FieldType.LONG_TEXT ? limits.longest() : null,
                type == FieldType.NUMBER ? limits.digits() : null,
                type.isNumeric() ? limits.lowest() : null,
                type.isNumeric() ? limits.highest() : null);
        scopes = List.copyOf(scopes);
        options = type.hasOptions()
                ? options.stream()
                        .map(option ->
                                new FieldOption(option.key(), Text.lineOrEmpty(option.label()), option.retired()))
                        .toList()
                : List.of();
    }

    /** Of one type, optional, everywhere, without anything else said. */
    public static FieldDetails of(String label, FieldType type) {
        return new FieldDetails(label, type, false, false, null, null, FieldLimits.NONE, List.of(), List.of());
    }

    /** A choice between these. */
    public FieldDetails choosing(List<FieldOption> offered) {
        return new FieldDetails(label, type, required, searchable, help, initial, limits, scopes, offered);
    }

    /** One that the search of everything knows. */
    public FieldDetails searched() {
        return new FieldDetails(label, type, required, true, help, initial, limits, scopes, options);
    }

    public FieldDetails needed() {
        return new FieldDetails(label, type, true, searchable, help, initial, limits, scopes, options);
    }

    public FieldDetails explained(String text) {
        return new FieldDetails(label, type, required, searchable, text, initial, limits, scopes, options);
    }

    public FieldDetails only(List<String> somewhere) {
        return new FieldDetails(label, type, required, searchable, help, initial, limits, somewhere, options);
    }

    public FieldDetails starting(@Nullable String value) {
        return new FieldDetails(label, type, required, searchable, help, value, limits, scopes, options);
    }

    public FieldDetails within(FieldLimits bounds) {
        return new FieldDetails(label, type, required, searchable, help, initial, bounds, scopes, options);
    }

    void check() {
        var lowest = limits.lowest();
        var highest = limits.highest();
        var labels = new HashSet<String>();
        new Rules()
                .required("label", label)
                .atMost("label", label, 80)
                .atMost("help", help, 300)
                .that(
                        limits.longest() == null || limits.longest() >= 1 && limits.longest() <= 4000,
                        "longest",
                        "fields.rule.longest",
                        4000)
                .that(
                        limits.digits() == null || limits.digits() >= 0 && limits.digits() <= FieldLimits.MOST_DIGITS,
                        "digits",
                        "fields.rule.mostDigits",
                        FieldLimits.MOST_DIGITS)
                .that(
                        lowest == null || highest == null || lowest.compareTo(highest) <= 0,
                        "highest",
                        "fields.rule.bounds")
                .that(
                        !type.hasOptions() || options.stream().anyMatch(option -> !option.retired()),
                        "options",
                        "fields.rule.options")
                .that(options.size() <= MOST_OPTIONS, "options", "fields.rule.manyOptions", MOST_OPTIONS)
                .that(
                        options.stream()
                                .allMatch(option -> !option.label().isBlank()
                                        && option.label().length() <= 80),
                        "options",
                        "fields.rule.optionLabel")
                .that(
                        options.stream()
                                .filter(option -> !option.retired())
                                .allMatch(option -> labels.add(option.label().toLowerCase(Locale.ROOT))),
                        "options",
                        "fields.rule.optionTwice")
                .enforce();
    }
}
