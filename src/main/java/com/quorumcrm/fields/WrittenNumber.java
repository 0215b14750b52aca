package com.quorumcrm.fields;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads numbers as people type them: plain, or as their locale writes them. */
final class WrittenNumber {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F’']");
    private static final int LONGEST = 30;

    private WrittenNumber() {}

    /** What is no number stays as it is, for the rules to refuse. */
    static String plain(String text, Locale locale) {
        var tight = BLANKS.matcher(text).replaceAll("");
        if (PLAIN.matcher(tight).matches() || tight.length() > LONGEST) {
            return tight;
        }
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        var position = new ParsePosition(0);
        return format.parse(tight, position) instanceof BigDecimal number && position.getIndex() == tight.length()
                ? number.toPlainString()
                : text;
    }
}
