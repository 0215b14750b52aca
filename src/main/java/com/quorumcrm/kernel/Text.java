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
        return text == null
                ? ""
                : CONTROLS.matcher(composed(text)).replaceAll(" ").strip();
    }

    /** Keeps line breaks and tabs; null when nothing is left. */
    public static @Nullable String lines(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var lines = CONTROLS_BUT_LINES
                .matcher(composed(text).replace("\r\n", "\n"))
                .replaceAll("")
                .strip();
        return lines.isEmpty() ? null : lines;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
