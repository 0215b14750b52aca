package com.quorumcrm.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tidies the text of a cell, and reduces it to what matters when texts are compared. */
final class Cell {

    private static final Pattern SPACES = Pattern.compile("[\\h\\u200B\\uFEFF]+");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Cell() {}

    /** Composed (NFC), without blanks around it, of whatever width; line breaks are {@code \n}. */
    static String tidy(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        var text = Normalizer.normalize(cell, Normalizer.Form.NFC).replace("\r\n", "\n");
        return UNSTORABLE
                .matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Without case, accents and width: what people take for the same name. */
    static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return SPACES.matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone: what "GTX Pro" and "GTXPro" have in common. */
    static String squeeze(String text) {
        return NO_LETTER_OR_DIGIT.matcher(fold(text)).replaceAll("");
    }

    private static boolean isPlain(String cell) {
        char before = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return cell.isEmpty() || before != ' ';
    }
}
