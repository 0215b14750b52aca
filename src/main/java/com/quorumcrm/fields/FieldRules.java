package com.quorumcrm.fields;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a value of each type of field can be, and the one way in which it is written. */
final class FieldRules {

    private static final BigDecimal LIMIT = new BigDecimal("1E15");

    private final CustomField field;
    private final @Nullable JsonNode before;

    private FieldRules(CustomField field, @Nullable JsonNode before) {
        this.field = field;
        this.before = before;
    }

    /**
     * @param raw as the API takes it
     * @param before what the record holds: options that were retired meanwhile can stay
     * @return null for nothing
     * @throws RuleBroken on {@link CustomField#name()} when it cannot be
     */
    static @Nullable JsonNode normal(CustomField field, JsonNode raw, @Nullable JsonNode before) {
        return raw.isNull() || raw.isMissingNode() ? null : new FieldRules(field, before).normal(raw);
    }

    private @Nullable JsonNode normal(JsonNode raw) {
        return switch (field.type()) {
            case TEXT -> text(Text.line(string(raw)));
            case LONG_TEXT -> text(Text.lines(string(raw)));
            case LINK -> link(Text.line(string(raw)));
            case NUMBER -> number(raw);
            case MONEY -> money(raw);
            case DATE -> date(Text.line(string(raw)));
            case CHOICE -> choice(Text.line(string(raw)));
            case CHOICES -> choices(raw);
            case USER, ACCOUNT -> id(Text.line(string(raw)));
            case YES_NO -> yesNo(raw);
        };
    }

    private @Nullable JsonNode text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        require(text.codePointCount(0, text.length()) <= field.longest(), "long", field.longest());
        return FieldJson.NODES.stringNode(text);
    }

    private @Nullable JsonNode link(@Nullable String text) {
        require(text == null || isLink(text), "link");
        return text(text);
    }

    private static boolean isLink(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private @Nullable JsonNode number(JsonNode raw) {
        var number = decimal(raw);
        if (number == null) {
            return null;
        }
        require(
                number.stripTrailingZeros().scale() <= field.limits().digitsOrUsual(),
                "digits",
                field.limits().digitsOrUsual());
        return FieldJson.number(within(number));
    }

    private @Nullable JsonNode money(JsonNode raw) {
        require(raw.isObject() && raw.path("currency").isString(), "money");
        var amount = decimal(raw.path("amount"));
        if (amount == null) {
            return null;
        }
        try {
            var money = Money.of(
                    within(amount).toPlainString(), raw.path("currency").asString());
            return FieldJson.NODES
                    .objectNode()
                    .put("amount", money.plain())
                    .put("currency", money.currency().getCurrencyCode());
        } catch (IllegalArgumentException impossible) {
            throw broken("money");
        }
    }

    private BigDecimal within(BigDecimal number) {
        require(
                field.limits().takes(number),
                "range",
                range(field.limits().lowest()),
                range(field.limits().highest()));
        return number;
    }

    private static String range(@Nullable BigDecimal end) {
        return end == null ? "…" : end.toPlainString();
    }

    private @Nullable BigDecimal decimal(JsonNode raw) {
        if (raw.isString() && raw.asString().isBlank()) {
            return null;
        }
        require(raw.isNumber() || raw.isString() && raw.asString().length() <= 40, "number");
        try {
            var number = raw.isNumber()
                    ? raw.decimalValue()
                    : new BigDecimal(raw.asString().strip());
            require(number.scale() > -20 && number.scale() < 40 && number.abs().compareTo(LIMIT) < 0, "number");
            return number;
        } catch (NumberFormatException unreadable) {
            throw broken("number");
        }
    }

    private @Nullable JsonNode date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            require(day.getYear() >= 1900 && day.getYear() <= 2999, "date");
            return FieldJson.NODES.stringNode(day.toString());
        } catch (DateTimeParseException unreadable) {
            throw broken("date");
        }
    }

    private @Nullable JsonNode choice(@Nullable String key) {
        return key == null ? null : FieldJson.NODES.stringNode(requireOption(key));
    }

    private @Nullable JsonNode choices(JsonNode raw) {
        require(raw.isArray() && raw.size() <= 200, "choices");
        var chosen = raw.valueStream()
                .map(this::string)
                .filter(key -> !key.isBlank())
                .map(key -> requireOption(key.strip()))
                .collect(Collectors.toSet());
        var list = FieldJson.NODES.arrayNode();
        field.options().stream()
                .filter(option -> chosen.contains(option.key()))
                .forEach(option -> list.add(option.key()));
        return list.isEmpty() ? null : list;
    }

    private String requireOption(String key) {
        var takes = field.option(key).filter(option -> !option.retired() || held().contains(key));
        var offered = field.offered().stream().map(FieldOption::key).collect(Collectors.joining(", "));
        require(takes.isPresent(), "option", key, offered);
        return key;
    }

    private Set<String> held() {
        var held = new HashSet<String>();
        if (before != null) {
            (before.isArray() ? before.valueStream() : Stream.of(before))
                    .forEach(value -> held.add(value.asString("")));
        }
        return held;
    }

    private @Nullable JsonNode id(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return FieldJson.NODES.stringNode(UUID.fromString(text).toString());
        } catch (IllegalArgumentException unreadable) {
            throw broken("reference");
        }
    }

    private @Nullable JsonNode yesNo(JsonNode raw) {
        if (raw.isBoolean()) {
            return raw;
        }
        var text = string(raw).strip();
        if (text.isEmpty()) {
            return null;
        }
        require(text.equals("true") || text.equals("false"), "yesNo");
        return FieldJson.NODES.booleanNode(text.equals("true"));
    }

    private String string(JsonNode raw) {
        require(raw.isString(), "text");
        return raw.asString();
    }

    private void require(boolean holds, String rule, Object... arguments) {
        if (!holds) {
            throw broken(rule, arguments);
        }
    }

    private RuleBroken broken(String rule, Object... arguments) {
        return broken(field, rule, arguments);
    }

    /** The message begins with the name of the field: it is also told where the field is not near. */
    static RuleBroken broken(CustomField field, String rule, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = field.label();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new RuleBroken(field.name(), "fields.rule." + rule, all);
    }
}
