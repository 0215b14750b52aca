package com.quorumcrm.exchange;

import com.quorumcrm.exchange.FileProfile.Column;
import com.quorumcrm.exchange.Plan.Choice;
import com.quorumcrm.exchange.ValueGuess.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers values of a file with what they mean: what a person has said, else what is clear, else a suggestion. */
final class GuessedValues {

    private final Asked asked;
    private final Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    GuessedValues(Asked asked) {
        this.asked = asked;
    }

    ImportType type() {
        return asked.type();
    }

    Map<String, Map<String, String>> meanings() {
        return meanings;
    }

    List<Choice> choices() {
        return choices;
    }

    /** What a person has decided, null when nothing, empty when the value is to stay. */
    @Nullable
    String said(ImportField field, String value) {
        return said(field).get(value);
    }

    Map<String, String> said(ImportField field) {
        return asked.said().getOrDefault(field.key(), Map.of());
    }

    boolean knows(ImportField field, String value) {
        return choices.stream()
                .anyMatch(choice ->
                        choice.field().equals(field.key()) && choice.value().equals(value));
    }

    /** A value that has to mean something of ours. */
    void reference(ImportField field, Column column, String value, long rows, Collection<String> names) {
        var suggestion = Similarity.best(value, names).orElse(null);
        boolean same = suggestion != null && Cell.squeeze(suggestion).equals(Cell.squeeze(value));
        var said = said(field, value);
        var meaning = said != null ? said : same || asked.acceptAll() ? suggestion : null;
        add(field, column, value, rows, meaning == null || meaning.isEmpty() ? null : meaning, suggestion, true);
    }

    /** A text that may be a mistake. */
    void optional(ImportField field, Column column, String value, long rows, @Nullable String suggestion) {
        var said = said(field, value);
        if (said == null && suggestion == null) {
            return;
        }
        var meaning = said != null ? said : asked.acceptAll() ? suggestion : null;
        add(field, column, value, rows, meaning == null || meaning.isEmpty() ? null : meaning, suggestion, false);
    }

    void add(
            ImportField field,
            Column column,
            String value,
            long rows,
            @Nullable String meaning,
            @Nullable String suggestion,
            boolean reference) {
        choices.add(new Choice(field.key(), column.name(), value, rows, meaning, suggestion, reference));
        if (meaning != null) {
            meanings.computeIfAbsent(field.key(), key -> new LinkedHashMap<>()).put(value, meaning);
        }
    }
}
