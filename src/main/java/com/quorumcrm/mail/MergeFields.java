package com.quorumcrm.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields that a template may have in braces, as in {@code {contact.firstName}}. There are no others, and no expressions. */
public final class MergeFields {

    /** In the order in which they are offered. */
    public static final List<String> ALL = List.of(
            "contact.firstName",
            "contact.lastName",
            "contact.name",
            "contact.title",
            "account.name",
            "opportunity.name",
            "opportunity.amount",
            "opportunity.closeDate",
            "me.name",
            "me.email");

    private static final Pattern FIELD = Pattern.compile("\\{+([^{}\\s][^{}\\n]{0,200})}+");

    private MergeFields() {}

    /**
     * A text with its fields filled in.
     *
     * @param missing the fields that have no value, which stand as they were
     */
    public record Filled(String text, Set<String> missing) {}

    /** What stands in braces and is no field. */
    static Set<String> unknown(String text) {
        return FIELD.matcher(text)
                .results()
                .filter(found -> !isField(found))
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Filled fill(String text, Map<String, String> values) {
        var missing = new LinkedHashSet<String>();
        var filled = FIELD.matcher(text).replaceAll(found -> {
            var value = isField(found) ? values.get(found.group(1)) : null;
            if (isField(found) && value == null) {
                missing.add(found.group());
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
        return new Filled(filled, missing);
    }

    private static boolean isField(MatchResult found) {
        return ALL.contains(found.group(1)) && found.group().equals("{" + found.group(1) + "}");
    }
}
