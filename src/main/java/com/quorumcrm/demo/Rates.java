package com.quorumcrm.demo;

import com.quorumcrm.kernel.FiscalPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** What currencies are worth: another rate from the first day of each quarter on. */
final class Rates {

    static final String BASE = "USD";
    private static final int DIGITS = 6;
    private static final int CENTS = 2;

    /** @param rate how many units of the organisation's currency one unit is worth */
    record Rate(String currency, LocalDate from, BigDecimal rate) {}

    private record Course(String currency, double rate, double step) {}

    private final List<Rate> all = new ArrayList<>();
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> dated = new HashMap<>();

    Rates(Times times) {
        Vocabulary.read(
                        "rates",
                        row -> new Course(
                                row.getField("currency"),
                                Vocabulary.number(row, "rate"),
                                Vocabulary.number(row, "step")))
                .forEach(course -> follow(course, times));
    }

    private void follow(Course course, Times times) {
        var chance = Chance.of(course.currency(), 0);
        var rate = course.rate();
        add(course.currency(), times.start(), rate);
        for (FiscalPeriod quarter : times.quarters().subList(0, times.past().size() + 1)) {
            rate = chance.around(rate, course.step());
            add(course.currency(), quarter.from(), rate);
        }
    }

    private void add(String currency, LocalDate from, double rate) {
        var rounded = BigDecimal.valueOf(rate).setScale(DIGITS, RoundingMode.HALF_UP);
        all.add(new Rate(currency, from, rounded));
        dated.computeIfAbsent(currency, any -> new TreeMap<>()).put(from, rounded);
    }

    List<Rate> all() {
        return List.copyOf(all);
    }

    BigDecimal of(String currency, LocalDate day) {
        if (currency.equals(BASE)) {
            return BigDecimal.ONE;
        }
        var rates = Objects.requireNonNull(dated.get(currency));
        var valid = rates.floorEntry(day);
        return valid == null ? rates.firstEntry().getValue() : valid.getValue();
    }

    BigDecimal inBase(BigDecimal amount, String currency, LocalDate day) {
        return amount.multiply(of(currency, day)).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
