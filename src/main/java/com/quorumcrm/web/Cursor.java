package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a sorted list: behind the row it names, or before it when reading backwards.
 *
 * <p>Opaque to readers and not signed: it says where to read on, never what may be seen.
 *
 * @param value the row's value in the sort column, as the database writes it
 * @param id the row's id, which decides among equal values
 * @param passed how many rows lie before the page that follows, to say "51–100"
 */
public record Cursor(String value, UUID id, boolean backwards, int passed) {

    private static final char SEPARATOR = '\n';

    /** @throws NotUnderstood when the text was not made by {@link #encode()} */
    public static Cursor decode(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 4);
            return new Cursor(
                    parts[3], UUID.fromString(parts[0]), parts[1].equals("b"), Math.max(0, Integer.parseInt(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw new NotUnderstood("cursor", "web.list.badCursor");
        }
    }

    public String encode() {
        var text = "" + id + SEPARATOR + (backwards ? 'b' : 'f') + SEPARATOR + passed + SEPARATOR + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
