package com.quorumcrm.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The case of letters in a column of names. */
final class Letters {

    private static final double NEARLY_ALL = 0.9;
    private static final int ENOUGH = 5;

    private Letters() {}

    /** The names that begin small where nearly all others begin with a capital. */
    static List<String> odd(Collection<String> names) {
        var small = names.stream()
                .filter(name -> Character.isLowerCase(name.codePointAt(0)))
                .toList();
        long capital = names.stream()
                .filter(name -> Character.isUpperCase(name.codePointAt(0)))
                .count();
        return capital >= ENOUGH && capital >= NEARLY_ALL * (capital + small.size()) ? small : List.of();
    }

    static String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    /** The word in small letters where the text has no others. */
    static String like(String text, String word) {
        return text.equals(text.toLowerCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
    }
}
