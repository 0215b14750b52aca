package com.quorumcrm.opportunities;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tidies what people type or paste. */
final class Text {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");

    private Text() {}

    static String lineOrEmpty(@Nullable String text) {
        return text == null
                ? ""
                : CONTROLS.matcher(composed(text)).replaceAll(" ").strip();
    }

    static @Nullable String line(@Nullable String text) {
        var line = lineOrEmpty(text);
        return line.isEmpty() ? null : line;
    }

    static @Nullable String lines(@Nullable String text) {
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
