package com.quorumcrm.leadforms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside sent.
 *
 * @param answers by field
 * @param agreed whether they ticked what they are to agree to
 * @param stamp what the page was given when it was shown
 * @param bait what nobody sees and only machines fill in
 * @param came how they came to the page: {@code utm_source} and the like, and {@code referrer}
 * @param address of their computer
 */
public record FormEntry(
        Map<FormField, String> answers,
        boolean agreed,
        @Nullable String stamp,
        @Nullable String bait,
        Map<String, String> came,
        String address) {

    public FormEntry {
        answers = Map.copyOf(answers);
        came = Map.copyOf(came);
    }
}
