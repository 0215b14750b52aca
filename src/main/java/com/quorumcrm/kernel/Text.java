package com.quorumcrm.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tidies what people type or paste: composed characters, no control characters, nothing blank around it. */
public final class Text {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");

    private Text() {}

    /** On one line; null when nothing is left. */
    public static @Nullable String line(@Nullable String text) {
        var line = lineOrEmpty(text);
        return line.isEmpty() ? null : line;
    }

    public static String lineOrEmpty(@Nullable String text) {
        return text == null ? "" : stripped(CONTROLS.matcher(composed(text)).replaceAll(" "));
    }

    /** Keeps line breaks and tabs; null when nothing is left. */
    public static @Nullable String lines(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var lines = stripped(
                CONTROLS_BUT_LINES.matcher(composed(text).replace("\r\n", "\n")).replaceAll(""));
        return lines.isEmpty() ? null : lines;
    }

    /** No-break spaces count too, which Java does not strip. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
