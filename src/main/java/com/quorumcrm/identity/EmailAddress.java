package com.quorumcrm.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** How e-mail addresses are kept and compared: two that differ in case, width or surrounding space are one. */
public final class EmailAddress {

    /** The SQL that compares like {@link #key}. */
    public static final String KEY_SQL = "lower(normalize(email, NFKC))";

    private EmailAddress() {}

    public static String typed(String email) {
        return Normalizer.normalize(email.strip(), Form.NFC);
    }

    public static String key(String email) {
        return Normalizer.normalize(email.strip(), Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
