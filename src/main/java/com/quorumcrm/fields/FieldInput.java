package com.quorumcrm.fields;

import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field as a form holds it.
 *
 * @param given whether the form has it at all
 * @param values what was typed or chosen
 * @param currency of an amount
 * @param choices what can be chosen, where that is not typed
 * @param only where there is such a field, in words; null for everywhere
 * @param problems what is wrong with it
 */
public record FieldInput(
        CustomField field,
        boolean given,
        List<String> values,
        @Nullable String currency,
        List<Choice> choices,
        @Nullable String only,
        List<Breach> problems) {

    public FieldInput {
        values = List.copyOf(values);
        choices = List.copyOf(choices);
        problems = List.copyOf(problems);
    }

    public String name() {
        return field.name();
    }

    public String currencyName() {
        return field.name() + FieldForm.CURRENCY;
    }

    /** What was typed, or the keys of what was chosen. */
    public String value() {
        return String.join(",", values);
    }

    /** The same in words. */
    public String text() {
        return choices.isEmpty()
                ? value()
                : choices.stream()
                        .filter(choice -> values.contains(choice.value()) && choice.label() != null)
                        .map(Choice::label)
                        .collect(Collectors.joining(", "));
    }

    public boolean isBad() {
        return !problems.isEmpty();
    }

    /** Whether something stands below the input that tells of it. */
    public boolean isExplained() {
        return isBad() || field.help() != null || only != null;
    }

    FieldInput with(List<Breach> broken) {
        return new FieldInput(field, given, values, currency, choices, only, broken);
    }
}
