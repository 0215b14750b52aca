package com.quorumcrm.platform;

/**
 * How what is done now came to be done: history keeps it with each change.
 *
 * @param text {@code page}, {@code api}, or a word and an id, such as {@code import:} and the import's
 */
public record Origin(String text) {

    public static final Origin PAGE = new Origin("page");
    public static final Origin API = new Origin("api");

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /** @throws IllegalArgumentException for a text that history cannot keep */
    public Origin {
        if (text.length() > 60) {
            throw new IllegalArgumentException("An origin has at most 60 characters: " + text);
        }
    }

    /** Something that a batch of data did. */
    public static Origin of(String what, Object id) {
        return new Origin(what + ":" + id);
    }

    /** For work that is done within. */
    public static ScopedValue.Carrier bound(Origin origin) {
        return ScopedValue.where(CURRENT, origin);
    }

    static String current() {
        return CURRENT.isBound() ? CURRENT.get().text() : "";
    }
}
