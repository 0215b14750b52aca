package com.quorumcrm.exchange;

import com.quorumcrm.exchange.FileProfile.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Tells whether a column states revenues in thousands or millions: by its name, or because nobody lives on so little. */
final class RevenueScale {

    private static final Pattern MILLIONS = Pattern.compile("(?:^|[^a-z])(?:millions?|mn|mio|mm|m)(?:[^a-z]|$)");
    private static final Pattern THOUSANDS = Pattern.compile("(?:^|[^a-z])(?:thousands?|tsd|k)(?:[^a-z]|$)");

    /** What an employee brings in a year, in any of the usual currencies. */
    private static final double LEAST = 5_000;

    private static final double MOST = 5_000_000;
    private static final double USUAL = 200_000;

    private RevenueScale() {}

    static long guess(@Nullable Column revenue, @Nullable Column employees, Map<String, NumberStyle> styles) {
        if (revenue == null) {
            return 1;
        }
        var name = revenue.name().toLowerCase(Locale.ROOT);
        if (MILLIONS.matcher(name).find()) {
            return 1_000_000;
        }
        if (THOUSANDS.matcher(name).find()) {
            return 1_000;
        }
        return employees == null ? 1 : guess(sum(revenue, styles), sum(employees, styles));
    }

    private static BigDecimal sum(Column column, Map<String, NumberStyle> styles) {
        var style = styles.getOrDefault(column.name(), NumberStyle.POINT);
        return column.sum().getOrDefault(style, BigDecimal.ZERO);
    }

    private static long guess(BigDecimal revenue, BigDecimal employees) {
        if (revenue.signum() <= 0 || employees.signum() <= 0) {
            return 1;
        }
        double each = revenue.divide(employees, MathContext.DECIMAL32).doubleValue();
        if (each >= LEAST) {
            return 1;
        }
        return LongStream.of(1, 1_000, 1_000_000)
                .filter(scale -> each * scale >= LEAST && each * scale <= MOST)
                .boxed()
                .min(Comparator.comparingDouble(scale -> Math.abs(Math.log(each * scale / USUAL))))
                .orElse(1L);
    }
}
