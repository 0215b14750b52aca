package com.quorumcrm.fields.web;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldDetails;
import com.quorumcrm.fields.FieldLimits;
import com.quorumcrm.fields.FieldOption;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a field as its form holds it.
 *
 * @param type the key of a type
 * @param options rows without a label are left out
 */
record DefinitionForm(
        @Nullable String type,
        @Nullable String label,
        boolean required,
        boolean searchable,
        @Nullable String help,
        @Nullable String initial,
        @Nullable String longest,
        @Nullable String digits,
        @Nullable String lowest,
        @Nullable String highest,
        @Nullable List<@Nullable String> scopes,
        @Nullable List<@Nullable OptionRow> options,
        @Nullable Long version) {

    private static final int BLANK_ROWS = 3;

    /** @param position where it stands among the others, as it was dragged there */
    record OptionRow(
            @Nullable String key,
            @Nullable String label,
            boolean retired,
            @Nullable Integer position) {}

    static DefinitionForm empty(FieldType type) {
        return new DefinitionForm(
                type.key(), null, false, false, null, null, null, null, null, null, List.of(), rows(List.of()), null);
    }

    /** @param initial what new records start with, in words */
    static DefinitionForm of(CustomField field, String initial) {
        var limits = field.limits();
        return new DefinitionForm(
                field.type().key(),
                field.label(),
                field.required(),
                field.searchable(),
                field.help(),
                initial,
                text(limits.longest()),
                text(limits.digits()),
                plain(limits.lowest()),
                plain(limits.highest()),
                List.copyOf(field.scopes()),
                rows(field.options()),
                field.version());
    }

    /** With rows for more options, when all of them are used. */
    DefinitionForm roomy() {
        var given = given().stream()
                .map(row -> new FieldOption(Objects.requireNonNullElse(row.key(), ""), label(row), row.retired()))
                .toList();
        return new DefinitionForm(
                type,
                label,
                required,
                searchable,
                help,
                initial,
                longest,
                digits,
                lowest,
                highest,
                scopes,
                rows(given),
                version);
    }

    FieldType fieldType() {
        return FieldType.ofKey(type == null ? "" : type);
    }

    FieldDetails details() {
        return new FieldDetails(
                label == null ? "" : label,
                fieldType(),
                required,
                searchable,
                help,
                initial,
                new FieldLimits(
                        integer("longest", longest),
                        integer("digits", digits),
                        decimal("lowest", lowest),
                        decimal("highest", highest)),
                scopes == null
                        ? List.of()
                        : scopes.stream()
                                .filter(Objects::nonNull)
                                .filter(one -> !one.isBlank())
                                .toList(),
                given().stream()
                        .map(row -> new FieldOption(
                                Objects.requireNonNullElse(row.key(), ""),
                                label(row).strip(),
                                row.retired()))
                        .toList());
    }

    private List<OptionRow> given() {
        return options == null
                ? List.of()
                : options.stream()
                        .filter(Objects::nonNull)
                        .filter(row -> !label(row).isBlank()
                                || row.key() != null && !row.key().isEmpty())
                        .sorted(Comparator.comparingInt(row -> Objects.requireNonNullElse(row.position(), 0)))
                        .toList();
    }

    private static String label(OptionRow row) {
        return Objects.requireNonNullElse(row.label(), "");
    }

    private static List<@Nullable OptionRow> rows(List<FieldOption> options) {
        var rows = new ArrayList<@Nullable OptionRow>();
        options.forEach(option -> rows.add(new OptionRow(option.key(), option.label(), option.retired(), rows.size())));
        IntStream.range(0, BLANK_ROWS).forEach(blank -> rows.add(new OptionRow("", "", false, rows.size())));
        return rows;
    }

    private static @Nullable Integer integer(String field, @Nullable String text) {
        var number = decimal(field, text);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new RuleBroken(field, "fields.rule.whole");
        }
    }

    private static @Nullable BigDecimal decimal(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new RuleBroken(field, "fields.rule.plain");
        }
        return new BigDecimal(text.strip());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
