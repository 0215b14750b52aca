package com.quorumcrm.fields;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes keys out of labels: {@code Contract end} becomes {@code contractEnd}, {@code Отдел} {@code otdel}. */
final class FieldKeys {

    private static final int LONGEST = 32;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private FieldKeys() {}

    /**
     * @param otherwise the key of a label that has no letter in it
     * @param taken tells which keys are in use; a number is put behind one that is
     */
    static String of(String label, String otherwise, Predicate<String> taken) {
        var key = camel(label);
        var base = key.isEmpty() ? otherwise : key;
        var candidate = base;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = base + number;
        }
        return candidate;
    }

    /** Gives the new ones among some options their keys. */
    static List<FieldOption> ofOptions(List<FieldOption> options) {
        var taken = new HashSet<String>();
        options.forEach(option -> taken.add(option.key()));
        var keyed = new ArrayList<FieldOption>();
        for (var option : options) {
            var key = option.key().isEmpty() ? of(option.label(), "option", taken::contains) : option.key();
            taken.add(key);
            keyed.add(new FieldOption(key, option.label(), option.retired()));
        }
        return keyed;
    }

    private static String camel(String label) {
        var key = new StringBuilder();
        for (var word : LATIN.transliterate(label).toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            var usable = key.isEmpty() ? word.replaceFirst("^[0-9]+", "") : word;
            if (!usable.isEmpty()) {
                key.append(key.isEmpty() ? usable : Character.toUpperCase(usable.charAt(0)) + usable.substring(1));
            }
        }
        return key.substring(0, Math.min(key.length(), LONGEST));
    }
}
