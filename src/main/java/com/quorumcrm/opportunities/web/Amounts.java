package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people type them: plain, or as their locale writes them. */
final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F’']");

    private Amounts() {}

    /** @throws RuleBroken on the field when it is no number */
    static BigDecimal number(String field, String text, Locale locale) {
        var tight = BLANKS.matcher(text).replaceAll("");
        if (PLAIN.matcher(tight).matches()) {
            return new BigDecimal(tight);
        }
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        var position = new ParsePosition(0);
        if (tight.length() > 30
                || !(format.parse(tight, position) instanceof BigDecimal number)
                || position.getIndex() < tight.length()) {
            throw new RuleBroken(field, "opportunities.rule.number");
        }
        return number;
    }

    static String plain(String field, String text, Locale locale) {
        return number(field, text, locale).toPlainString();
    }

    /** @throws RuleBroken on the field when it is no amount of the currency */
    static @Nullable Money money(String field, @Nullable String text, @Nullable String currency, Locale locale) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Money.of(plain(field, text, locale), currency == null ? "" : currency);
        } catch (IllegalArgumentException impossible) {
            throw new RuleBroken(field, "opportunities.rule.amount");
        }
    }
}
