package com.quorumcrm.demo;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes words of any script as addresses on the Internet need them. */
final class Latin {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private final Transliterator ascii = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** In small letters and digits, with hyphens between the words. */
    String slug(String text) {
        return known.computeIfAbsent(text, this::transliterated);
    }

    private String transliterated(String text) {
        var letters = OTHER.matcher(ascii.transliterate(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .replace(' ', '-');
        return letters.isEmpty() ? "x" : letters;
    }
}
