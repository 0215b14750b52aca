package com.quorumcrm.pipelines.web;

import org.jspecify.annotations.Nullable;

/**
 * One item of a check-list as it was typed.
 *
 * @param key empty for a new one
 */
record CheckRow(@Nullable String key, @Nullable String text) {

    static final CheckRow EMPTY = new CheckRow("", "");

    boolean isEmpty() {
        return text == null || text.isBlank();
    }
}
