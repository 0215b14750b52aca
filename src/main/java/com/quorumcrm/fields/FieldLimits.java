package com.quorumcrm.fields;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far values of a field may go; null where nothing was said.
 *
 * @param longest how many characters a text has at most
 * @param digits how many decimal places a number has at most
 * @param lowest inclusive, of numbers and amounts
 * @param highest inclusive, likewise
 */
public record FieldLimits(
        @Nullable Integer longest,
        @Nullable Integer digits,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest) {

    public static final FieldLimits NONE = new FieldLimits(null, null, null, null);

    static final int MOST_DIGITS = 6;

    int longestOf(FieldType type) {
        var usual = switch (type) {
            case LONG_TEXT -> 4000;
            case LINK -> 500;
            default -> 200;
        };
        return longest == null ? usual : longest;
    }

    int digitsOrUsual() {
        return digits == null ? MOST_DIGITS : digits;
    }

    boolean takes(BigDecimal number) {
        return (lowest == null || number.compareTo(lowest) >= 0) && (highest == null || number.compareTo(highest) <= 0);
    }
}
