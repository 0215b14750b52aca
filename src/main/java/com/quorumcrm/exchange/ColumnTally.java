package com.quorumcrm.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what the cells of one column have in common, in bounded memory. */
final class ColumnTally {

    private static final int LONGEST_VALUE = 200;

    private final String name;
    private final int mostValues;
    private final Map<String, Long> values = new LinkedHashMap<>();
    private final Set<DateStyle> dates = EnumSet.allOf(DateStyle.class);
    private final Set<NumberStyle> numbers = EnumSet.allOf(NumberStyle.class);
    private final Map<NumberStyle, BigDecimal> sum = new EnumMap<>(NumberStyle.class);
    private boolean tooManyValues;
    private long filled;
    private @Nullable String dateInDoubt;
    private @Nullable String numberInDoubt;

    ColumnTally(String name, int mostValues) {
        this.name = name;
        this.mostValues = mostValues;
    }

    void take(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        count(cell);
        asDate(cell);
        asNumber(cell);
    }

    FileProfile.Column column() {
        return new FileProfile.Column(
                name,
                filled,
                Collections.unmodifiableMap(values),
                filled == 0 ? Set.of() : Set.copyOf(dates),
                dates.size() > 1 ? dateInDoubt : null,
                filled == 0 ? Set.of() : Set.copyOf(numbers),
                numbers.size() > 1 ? numberInDoubt : null,
                Map.copyOf(sum));
    }

    private void count(String cell) {
        if (tooManyValues) {
            return;
        }
        values.merge(cell, 1L, Long::sum);
        if (values.size() > mostValues || cell.length() > LONGEST_VALUE) {
            tooManyValues = true;
            values.clear();
        }
    }

    private void asDate(String cell) {
        var readings = new HashSet<LocalDate>();
        dates.removeIf(style -> {
            var date = style.read(cell);
            if (date != null) {
                readings.add(date);
            }
            return date == null;
        });
        if (readings.size() > 1 && dateInDoubt == null) {
            dateInDoubt = cell;
        }
    }

    private void asNumber(String cell) {
        var readings = new HashSet<BigDecimal>();
        numbers.removeIf(style -> {
            var number = style.read(cell);
            if (number != null) {
                readings.add(number.stripTrailingZeros());
                sum.merge(style, number, BigDecimal::add);
            }
            return number == null;
        });
        if (readings.size() > 1 && numberInDoubt == null) {
            numberInDoubt = cell;
        }
    }
}
