package com.quorumcrm.vcards.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a file, and which of them are to be taken in.
 *
 * @param cards each as text
 * @param take their places in that list
 */
record CardsForm(@Nullable List<String> cards, @Nullable List<Integer> take) {

    /** All of them, as one text. */
    String all() {
        return String.join("", requireNonNullElse(cards, List.<String>of()));
    }

    /** The chosen ones, as one text. */
    String chosen() {
        var all = requireNonNullElse(cards, List.<String>of());
        return requireNonNullElse(take, List.<Integer>of()).stream()
                .filter(place -> place != null && place >= 0 && place < all.size())
                .map(all::get)
                .collect(Collectors.joining());
    }
}
