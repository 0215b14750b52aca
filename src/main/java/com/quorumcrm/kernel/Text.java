package com.quorumcrm.kernel;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tidies what people type or paste: composed characters, no control characters, nothing blank around it. */
public final class Text {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BARE_DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}\\p{N}-]{2,}(?::\\d{1,5})?(?:[/?#].*)?");

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

    /** With its scheme, where only a domain was given. */
    public static @Nullable String webAddress(@Nullable String text) {
        var line = line(text);
        return line != null && BARE_DOMAIN.matcher(line).matches() ? "https://" + line : line;
    }

    public static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            var authority = uri.getRawAuthority();
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && authority != null
                    && !authority.contains("@");
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Without case and accents, as names are compared. */
    public static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
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
