package com.quorumcrm.exchange;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a column writes its numbers. Signs of currencies, and blanks or apostrophes between groups, are read over. */
public enum NumberStyle {
    POINT('.', ','),
    COMMA(',', '.');

    private static final Pattern NOISE =
            Pattern.compile("[\\p{Sc}\\h'\u2019]|^[A-Za-z]{3}(?=[\\h\\d-])|(?<=[\\h\\d])[A-Za-z]{3}$");
    private static final int LONGEST = 40;

    private final char decimal;
    private final String group;
    private final Pattern regex;

    NumberStyle(char decimal, char group) {
        this.decimal = decimal;
        this.group = String.valueOf(group);
        this.regex = Pattern.compile(
                "[+\u2212-]?(?:\\d{1,3}(?:\\%1$s\\d{2,3})*\\%1$s\\d{3}|\\d+)(?:\\%2$s\\d+)?|[+\u2212-]?\\%2$s\\d+"
                        .formatted(group, decimal));
    }

    /** The sign before the decimal places, as it stands in a mapping. */
    public char decimal() {
        return decimal;
    }

    static @Nullable NumberStyle of(String decimal) {
        return switch (decimal) {
            case "." -> POINT;
            case "," -> COMMA;
            default -> null;
        };
    }

    /** @return null when the text is no number of this style */
    @Nullable
    BigDecimal read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var bare = NOISE.matcher(text).replaceAll("");
        boolean negative = bare.startsWith("(") && bare.endsWith(")");
        var digits = negative ? bare.substring(1, bare.length() - 1) : bare;
        if (!regex.matcher(digits).matches()) {
            return null;
        }
        var number =
                new BigDecimal(digits.replace(group, "").replace(decimal, '.').replace('\u2212', '-'));
        return negative ? number.negate() : number;
    }
}
