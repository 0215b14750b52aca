package com.quorumcrm.pipelines;

import java.util.Locale;

/** Writes the values of enumerations as URLs and the API have them. */
final class Words {

    private Words() {}

    /** {@code BEST_CASE} as {@code bestCase}. */
    static String camel(Enum<?> value) {
        var words = value.name().toLowerCase(Locale.ROOT).split("_");
        var camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
