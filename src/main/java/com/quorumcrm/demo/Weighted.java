package com.quorumcrm.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Things of which some are chosen more often than others. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        var upTo = new double[things.size()];
        var sum = 0.0;
        for (int number = 0; number < upTo.length; number++) {
            sum += weight.applyAsDouble(things.get(number));
            upTo[number] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    /** @param fraction from 0 up to but without 1 */
    T at(double fraction) {
        var found = Arrays.binarySearch(upTo, fraction * total());
        return things.get(Math.min(found < 0 ? -found - 1 : found + 1, things.size() - 1));
    }

    T any(Chance chance) {
        return at(chance.fraction());
    }

    double total() {
        return upTo[upTo.length - 1];
    }
}
