package com.quorumcrm.fields;

import com.quorumcrm.kernel.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Tells what records hold in their custom fields, as one viewer may know it: a company they may not see is nothing. */
public final class FieldReading {

    private final FieldSet fields;
    private final References references;
    private final MessageSource messages;
    private final Locale locale;

    FieldReading(FieldSet fields, References references, MessageSource messages, Locale locale) {
        this.fields = fields;
        this.references = references;
        this.messages = messages;
        this.locale = locale;
    }

    public FieldSet fields() {
        return fields;
    }

    /** As the API answers it. */
    public Map<String, JsonNode> json(CustomValues values) {
        var json = new LinkedHashMap<String, JsonNode>();
        for (var field : fields.fields()) {
            var value = seen(field, values);
            if (value != null) {
                json.put(field.key(), value);
            }
        }
        return json;
    }

    /** For people; empty for nothing. */
    public String text(CustomField field, CustomValues values) {
        var value = seen(field, values);
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> value.asString();
            case NUMBER -> number(value);
            case MONEY -> money(value);
            case DATE -> date(value);
            case CHOICE, CHOICES -> String.join(", ", labels(field, value));
            case USER, ACCOUNT -> name(field, value);
            case YES_NO -> word(value);
        };
    }

    /** For files that come back through an import: dates and numbers are plain, everything else is in words. */
    public String exported(CustomField field, CustomValues values) {
        var value = seen(field, values);
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case NUMBER -> value.decimalValue().toPlainString();
            case MONEY ->
                value.path("amount").asString() + " " + value.path("currency").asString();
            case DATE -> value.asString();
            case CHOICES -> String.join("; ", labels(field, value));
            default -> text(field, values);
        };
    }

    /** Where a value leads to, null for most. */
    public @Nullable String link(CustomField field, CustomValues values) {
        var value = seen(field, values);
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case LINK -> value.asString();
            case ACCOUNT -> "/accounts/" + value.asString();
            default -> null;
        };
    }

    /** The words of the options that are chosen, the retired among them. */
    private static List<String> labels(CustomField field, JsonNode value) {
        var keys = value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
        return keys.stream()
                .map(key -> field.option(key).map(FieldOption::label).orElse(key))
                .collect(Collectors.toList());
    }

    /** What the viewer may know of a value. */
    @Nullable
    JsonNode seen(CustomField field, CustomValues values) {
        var value = values.get(field.key());
        return value == null || field.type().isReference() && references.name(field.type(), value.asString()) == null
                ? null
                : value;
    }

    private String name(CustomField field, JsonNode value) {
        var name = references.name(field.type(), value.asString());
        return name == null ? "" : name;
    }

    private String number(JsonNode value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(FieldLimits.MOST_DIGITS);
        return format.format(value.decimalValue());
    }

    private String money(JsonNode value) {
        var money =
                Money.of(value.path("amount").asString(), value.path("currency").asString());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(
                money.amount().stripTrailingZeros().scale() <= 0 ? 0 : Money.digits(money.currency()));
        format.setMaximumFractionDigits(Money.digits(money.currency()));
        return format.format(money.amount());
    }

    private String date(JsonNode value) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(LocalDate.parse(value.asString()));
    }

    private String word(JsonNode value) {
        return messages.getMessage(value.asBoolean() ? "fields.value.yes" : "fields.value.no", null, locale);
    }
}
