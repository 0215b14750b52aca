package com.quorumcrm.pipelines;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes keys out of names: {@code Angebot prüfen} becomes {@code angebot-prufen}, {@code Переговоры} {@code peregovory}. */
final class Slug {

    private static final int LONGEST = 36;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slug() {}

    /**
     * @param otherwise the key of a name that has no letter or digit in it
     * @param taken tells which keys are in use; a number is put behind one that is
     */
    static String of(String name, String otherwise, Predicate<String> taken) {
        var plain = plain(name);
        var key = plain.isEmpty() ? otherwise : plain;
        var candidate = key;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = key + "-" + number;
        }
        return candidate;
    }

    private static String plain(String name) {
        var latin = LATIN.transliterate(name).toLowerCase(Locale.ROOT);
        var key = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST).replaceAll("-$", "");
    }
}
