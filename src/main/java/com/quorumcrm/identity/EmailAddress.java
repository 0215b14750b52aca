package com.quorumcrm.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** How e-mail addresses are kept and compared: two that differ in case, width or surrounding space are one. */
final class EmailAddress {

    /** The SQL that compares like {@link #key}. */
    static final String KEY_SQL = "lower(normalize(email, NFKC))";

    private EmailAddress() {}

    static String typed(String email) {
        return Normalizer.normalize(email.strip(), Form.NFC);
    }

    static String key(String email) {
        return Normalizer.normalize(email.strip(), Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
