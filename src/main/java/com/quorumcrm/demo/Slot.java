package com.quorumcrm.demo;

import com.quorumcrm.kernel.FiscalPeriod;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in time a deal ends.
 *
 * @param weight how many deals end there, compared with others
 * @param open how its open deals spread over the stages from first to last; empty when its deals are closed
 */
record Slot(FiscalPeriod quarter, Fate fate, double weight, List<Double> open) {

    enum Fate {
        CLOSED,
        OVERDUE,
        OPEN,
        UNDATED
    }

    /** The weight of a quarter that is over. */
    static final double QUARTER = 50;
    /** More is decided now than in an old quarter. */
    private static final double BUSY = 1.2;

    private static final List<Double> SOON = List.of(0.18, 0.32, 0.25, 0.25);
    private static final List<Double> LATER = List.of(0.35, 0.36, 0.22, 0.07);
    private static final List<Double> MUCH_LATER = List.of(0.6, 0.3, 0.1, 0.0);

    /** From the first quarter to the last. */
    static List<Slot> all(Times times) {
        var slots = new ArrayList<Slot>();
        times.past().forEach(quarter -> slots.add(closed(quarter, QUARTER)));
        slots.add(closed(times.current(), BUSY * QUARTER * times.elapsed()));
        slots.add(new Slot(times.current(), Fate.OVERDUE, 5 * times.elapsed(), SOON));
        slots.add(new Slot(times.current(), Fate.OPEN, 4 + QUARTER * 1.4 * (1 - times.elapsed()), SOON));
        slots.add(new Slot(times.coming(1), Fate.OPEN, 55, LATER));
        slots.add(new Slot(times.coming(2), Fate.OPEN, 30, MUCH_LATER));
        slots.add(new Slot(times.coming(1), Fate.UNDATED, 5, MUCH_LATER));
        return slots;
    }

    private static Slot closed(FiscalPeriod quarter, double weight) {
        return new Slot(quarter, Fate.CLOSED, weight, List.of());
    }
}
