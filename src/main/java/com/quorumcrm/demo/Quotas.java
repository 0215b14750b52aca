package com.quorumcrm.demo;

import com.quorumcrm.kernel.FiscalPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each rep is to close in each quarter: somewhat more than may be expected, and more from quarter to quarter. */
final class Quotas {

    private static final double STEP = 10_000;
    private static final double GROWTH = 0.015;

    record Quota(Rep rep, FiscalPeriod quarter, BigDecimal amount) {}

    private Quotas() {}

    static Stream<Quota> of(DemoSize size, Times times, List<Rep> reps) {
        var slots = Weighted.of(Slot.all(times), Slot::weight);
        var dealsOfAQuarter = size.opportunities() * Slot.QUARTER / slots.total();
        var shares = Weighted.of(reps, Rep::weight).total();
        return reps.stream()
                .flatMap(rep -> quotas(rep, dealsOfAQuarter * rep.weight() / shares * rep.winRate(), times));
    }

    private static Stream<Quota> quotas(Rep rep, double wins, Times times) {
        var quarters = times.quarters();
        return IntStream.range(0, quarters.size()).mapToObj(number -> {
            var growth = 1 + (number - times.past().size()) * GROWTH;
            var amount = Math.max(1, Math.round(wins * Pricing.USUAL * rep.ambition() * growth / STEP)) * STEP;
            return new Quota(rep, quarters.get(number), BigDecimal.valueOf(amount));
        });
    }
}
