package com.quorumcrm.fields;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.web.Conflict;
import com.quorumcrm.web.Conflict.Side;
import com.quorumcrm.web.Literal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The custom fields of a form.
 *
 * @param currencies what amounts can be in
 */
public record FieldForm(List<FieldInput> inputs, List<String> currencies) {

    static final String CURRENCY = ".currency";

    public FieldForm {
        inputs = List.copyOf(inputs);
        currencies = List.copyOf(currencies);
    }

    /**
     * What was typed, as the gate takes it.
     *
     * @param locale numbers may be written in its manner
     */
    public Map<String, JsonNode> given(Locale locale) {
        var given = new LinkedHashMap<String, JsonNode>();
        inputs.stream()
                .filter(FieldInput::given)
                .forEach(input -> given.put(input.field().key(), raw(input, locale)));
        return given;
    }

    /** The same with the problems at their fields. */
    public FieldForm refusedFor(RuleBroken broken) {
        return new FieldForm(
                inputs.stream()
                        .map(input -> input.with(broken.breaches().stream()
                                .filter(breach -> input.name().equals(breach.field()))
                                .toList()))
                        .toList(),
                currencies);
    }

    /** Adds the fields to the page on which a person chooses between two versions. */
    public Conflict compared(Conflict conflict, FieldForm theirs) {
        var all = conflict;
        for (var mine : inputs) {
            for (var now : theirs.inputs) {
                if (now.field().equals(mine.field()) && mine.given()) {
                    all = compared(all, now, mine);
                }
            }
        }
        return all;
    }

    private static Conflict compared(Conflict conflict, FieldInput now, FieldInput mine) {
        var label = Literal.of(mine.field().label());
        var both = conflict.field(
                mine.name(), label, new Side(now.value(), now.text()), new Side(mine.value(), mine.text()));
        return mine.field().type() == FieldType.MONEY
                ? both.field(mine.currencyName(), label, now.currency(), mine.currency())
                : both;
    }

    public boolean isEmpty() {
        return inputs.isEmpty();
    }

    private static JsonNode raw(FieldInput input, Locale locale) {
        var value = input.value();
        if (input.field().type() == FieldType.CHOICES) {
            var chosen = FieldJson.NODES.arrayNode();
            Stream.of(value.split(",")).forEach(chosen::add);
            return chosen;
        }
        if (value.isBlank()) {
            return NullNode.getInstance();
        }
        return switch (input.field().type()) {
            case NUMBER -> FieldJson.NODES.stringNode(WrittenNumber.plain(value, locale));
            case MONEY ->
                FieldJson.NODES
                        .objectNode()
                        .put("amount", WrittenNumber.plain(value, locale))
                        .put("currency", input.currency() == null ? "" : input.currency());
            default -> FieldJson.NODES.stringNode(value);
        };
    }
}
