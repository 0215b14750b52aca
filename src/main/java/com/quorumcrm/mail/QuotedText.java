package com.quorumcrm.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail, told apart from what it repeats of those before.
 *
 * @param fresh what its writer has written
 * @param quoted what follows from there on, null where nothing is repeated
 */
public record QuotedText(String fresh, @Nullable String quoted) {

    private static final int EXCERPT = 1500;
    private static final Pattern BEGINS = Pattern.compile("""
            (?mi)^(?:>.*
            |-{2,}\\s*(?:original message|forwarded message|urspr.ngliche nachricht|weitergeleitete nachricht|message d.origine|mensaje original)\\s*-{2,}.*
            |_{20,}\\s*
            |(?:on|am|le|el|op|il)\\ .{6,200}?(?:wrote|schrieb|a\\ .crit|escribi.|schreef|ha\\ scritto)\\b.{0,120}:\\s*
            |(?:from|von|de|da)\\s*:\\ .{3,200}\\n(?:(?:sent|gesendet|envoy..?|enviado|date|datum|to|an|cc)\\s*:\\ .*\\n?))$""", Pattern.COMMENTS);

    static QuotedText of(@Nullable String text) {
        if (text == null) {
            return new QuotedText("", null);
        }
        var quote = BEGINS.matcher(text);
        while (quote.find()) {
            var fresh = text.substring(0, quote.start()).strip();
            if (!fresh.isEmpty() && isRest(text.substring(quote.start()))) {
                return new QuotedText(fresh, text.substring(quote.start()).strip());
            }
        }
        return new QuotedText(text.strip(), null);
    }

    /** Not so where the writer has answered between the lines. */
    private static boolean isRest(String rest) {
        return !rest.startsWith(">") || rest.lines().allMatch(line -> line.startsWith(">") || line.isBlank());
    }

    String excerpt() {
        return fresh.length() <= EXCERPT ? fresh : fresh.substring(0, EXCERPT).strip() + "…";
    }
}
