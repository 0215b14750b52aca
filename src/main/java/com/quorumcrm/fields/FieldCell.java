package com.quorumcrm.fields;

import com.quorumcrm.kernel.RuleBroken;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads values from a cell of a file, as exports write them; what it cannot read is left for the gate to refuse. */
public final class FieldCell {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "on");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "off");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MONEY = Pattern.compile("(?:([A-Za-z]{3})\\s*)?(\\S|\\S.*?\\S)\\s*([A-Za-z]{3})?");

    private static final int LONGEST_AMOUNT = 60;

    private FieldCell() {}

    /**
     * @param usual the currency of an amount that names none, null to leave that to be refused
     * @throws RuleBroken when it names no option of the field
     */
    public static JsonNode read(CustomField field, String cell, Locale locale, @Nullable Currency usual) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return NullNode.getInstance();
        }
        return switch (field.type()) {
            case CHOICE -> FieldJson.NODES.stringNode(option(field, text));
            case CHOICES -> options(field, text);
            case YES_NO -> FieldJson.NODES.stringNode(yesNo(text));
            case NUMBER -> FieldJson.NODES.stringNode(WrittenNumber.plain(text, locale));
            case MONEY -> money(text, locale, usual);
            default -> FieldJson.NODES.stringNode(text);
        };
    }

    private static JsonNode options(CustomField field, String text) {
        var list = FieldJson.NODES.arrayNode();
        var parts = text.split(text.contains(";") ? ";" : "[,|\\n]");
        for (int at = 0; at < parts.length; ) {
            int end = longest(field, parts, at);
            if (end > at + 1 || !parts[at].isBlank()) {
                list.add(option(field, joined(parts, at, end)));
            }
            at = end;
        }
        return list;
    }

    /** Labels may hold what parts them: the longest row of parts that is one is meant. */
    private static int longest(CustomField field, String[] parts, int at) {
        for (int end = parts.length; end > at + 1; end--) {
            var label = joined(parts, at, end);
            if (field.options().stream().anyMatch(option -> isNamed(option, label))) {
                return end;
            }
        }
        return at + 1;
    }

    private static String joined(String[] parts, int from, int to) {
        return String.join(";", Arrays.asList(parts).subList(from, to)).strip();
    }

    private static String option(CustomField field, String text) {
        return field.options().stream()
                .filter(option -> isNamed(option, text))
                .findFirst()
                .map(FieldOption::key)
                .orElseThrow(() -> FieldRules.broken(
                        field,
                        "option",
                        text,
                        field.offered().stream().map(FieldOption::label).collect(Collectors.joining(", "))));
    }

    private static boolean isNamed(FieldOption option, String text) {
        return option.key().equals(text) || squeezed(option.label()).equals(squeezed(text));
    }

    private static String squeezed(String text) {
        var squeezed = SIGNS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return squeezed.isEmpty() ? text : squeezed;
    }

    private static String yesNo(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? "true" : NO.contains(word) ? "false" : text;
    }

    private static JsonNode money(String text, Locale locale, @Nullable Currency usual) {
        var parts = MONEY.matcher(text);
        if (text.length() > LONGEST_AMOUNT || !parts.matches()) {
            return FieldJson.NODES.stringNode(text);
        }
        var currency = parts.group(3) != null ? parts.group(3) : parts.group(1);
        return FieldJson.NODES
                .objectNode()
                .put("amount", WrittenNumber.plain(parts.group(2), locale))
                .put("currency", currency == null ? code(usual) : currency.toUpperCase(Locale.ROOT));
    }

    private static String code(@Nullable Currency usual) {
        return usual == null ? "" : usual.getCurrencyCode();
    }
}
