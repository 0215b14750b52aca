package com.quorumcrm.pipelines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the items of a check-list are known by, so that ticks stay when an item is put in other words. */
public final class CheckKeys {

    private CheckKeys() {}

    /**
     * @param key of an item that is there already; null or empty to make one of the text
     * @param others the items before it
     */
    public static String of(@Nullable String key, String text, List<Criterion> others) {
        var wanted = key == null || key.isBlank() ? text : key;
        return Slug.of(
                wanted,
                "check",
                taken -> others.stream().anyMatch(other -> other.subject().equals(taken)));
    }
}
