package com.quorumcrm.exchange;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * How much a text looks like words of the script that its encoding was made for: 1 when every word with letters beyond
 * ASCII does, -1 when none does.
 */
final class WordPlausibility {

    private static final Pattern WORD = Pattern.compile("[^\\s,;|\\t\"'().\\-/&0-9]+");

    /** The Han characters of everyday use are those that GB 2312 encodes with a first byte up to this one. */
    private static final int EVERYDAY_HAN = 0xD7;

    private WordPlausibility() {}

    static double of(String text, Charset charset) {
        int words = 0;
        int plausible = 0;
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var word = matcher.group();
            if (word.chars().anyMatch(c -> c >= 0x80)) {
                words++;
                plausible += plausible(word, charset) ? 1 : -1;
            }
        }
        return words == 0 ? 0 : (double) plausible / words;
    }

    private static boolean plausible(String word, Charset charset) {
        return switch (charset.name()) {
            case "windows-1252" -> only(word, UnicodeScript.LATIN) && wellCased(word) && mostlyAscii(word);
            case "windows-1251" -> only(word, UnicodeScript.CYRILLIC) && wellCased(word);
            case "GB18030" -> only(word, UnicodeScript.HAN) && everyday(word, charset);
            case "x-windows-874" -> only(word, UnicodeScript.THAI) && Character.isLetter(word.codePointAt(0));
            default -> false;
        };
    }

    private static boolean only(String word, UnicodeScript script) {
        return word.codePoints().allMatch(c -> UnicodeScript.of(c) == script || !Character.isLetter(c) && c >= 0x2010);
    }

    private static boolean wellCased(String word) {
        boolean upper = word.equals(word.toUpperCase(java.util.Locale.ROOT));
        return upper || word.substring(1).chars().noneMatch(Character::isUpperCase);
    }

    private static boolean mostlyAscii(String word) {
        long foreign = word.chars().filter(c -> c >= 0x80).count();
        return word.length() == 1 || foreign * 2 <= word.length();
    }

    private static boolean everyday(String word, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(word));
            int rare = 0;
            for (int i = bytes.position(); i + 1 < bytes.limit(); i += 2) {
                rare += (bytes.get(i) & 0xFF) > EVERYDAY_HAN ? 1 : 0;
            }
            return rare * 4 <= word.length();
        } catch (CharacterCodingException impossible) {
            return false;
        }
    }
}
