package com.quorumcrm.exchange;

import com.quorumcrm.exchange.FileProfile.Column;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests what free texts may have been meant to be. */
@Component
class TextGuess {

    private static final int MOST = 200;

    private final Terms terms;

    TextGuess(Terms terms) {
        this.terms = terms;
    }

    /** Texts for which there are usual words. */
    void terms(ImportField field, Column column, Viewer viewer, GuessedValues guessed) {
        var usual = terms.usual(guessed.type(), field.key(), viewer);
        var known = usual.stream().map(Cell::squeeze).collect(Collectors.toSet());
        var byRows = column.values().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
        for (var entry : byRows) {
            var candidates = new LinkedHashSet<>(usual);
            byRows.stream()
                    .filter(other -> other.getValue() >= 3 * entry.getValue())
                    .forEach(other -> candidates.add(other.getKey()));
            guessed.optional(
                    field, column, entry.getKey(), entry.getValue(), better(entry.getKey(), known, candidates));
        }
    }

    private static @Nullable String better(String value, Set<String> known, Collection<String> candidates) {
        return known.contains(Cell.squeeze(value))
                ? null
                : Similarity.best(value, candidates)
                        .filter(best -> !Cell.squeeze(best).equals(Cell.squeeze(value)))
                        .map(best -> Letters.like(value, best))
                        .orElse(null);
    }

    /** Names that begin otherwise than all the others. */
    void letters(ImportField field, Column column, GuessedValues guessed) {
        if (guessed.type() == ImportType.ACCOUNTS && field.key().equals("name")) {
            Letters.odd(column.values().keySet())
                    .forEach(value -> guessed.optional(
                            field, column, value, column.values().getOrDefault(value, 0L), Letters.capital(value)));
        }
        guessed.said(field).forEach((value, to) -> {
            if (!guessed.knows(field, value)) {
                guessed.optional(field, column, value, column.values().getOrDefault(value, 0L), null);
            }
        });
    }
}
