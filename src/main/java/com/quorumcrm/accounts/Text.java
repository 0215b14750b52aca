package com.quorumcrm.accounts;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tidies what people type or paste. */
final class Text {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BARE_DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}\\p{N}-]{2,}(?::\\d{1,5})?(?:[/?#].*)?");
    private static final Pattern E_MAIL = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,253}");

    private Text() {}

    static @Nullable String line(@Nullable String text) {
        var line = lineOrEmpty(text);
        return line.isEmpty() ? null : line;
    }

    static String lineOrEmpty(@Nullable String text) {
        return text == null
                ? ""
                : CONTROLS.matcher(composed(text)).replaceAll(" ").strip();
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

    static @Nullable String webAddress(@Nullable String text) {
        var line = line(text);
        return line != null && BARE_DOMAIN.matcher(line).matches() ? "https://" + line : line;
    }

    static boolean isWebAddress(String text) {
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

    /** Plausible, not deliverable: one at sign between two parts, none of them with blanks or brackets. */
    static boolean isEmail(String text) {
        return E_MAIL.matcher(text).matches();
    }

    /** Without case and accents, as names are compared. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
