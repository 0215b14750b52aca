package com.quorumcrm.duplicates.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record has in its fields, without those that are empty. */
final class SideTexts {

    private final Map<String, String> texts = new HashMap<>();

    SideTexts with(String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            texts.put(key, value.toString());
        }
        return this;
    }

    Map<String, String> all() {
        return Map.copyOf(texts);
    }
}
