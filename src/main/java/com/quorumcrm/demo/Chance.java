package com.quorumcrm.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The choices made for one record: always the same for the same kind and number, whatever was made before. */
final class Chance {

    private static final long SEED = 0x51_40_72_75_6dL;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(String kind, long number) {
        return new Chance(scatter(SEED + scatter(kind.hashCode()) + number));
    }

    /** Without this, neighbouring numbers would run through the same sequence, one step apart. */
    private static long scatter(long value) {
        var mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** From 0 up to but without 1. */
    double fraction() {
        return random.nextDouble();
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    /** Both ends included; the lower one when they are the wrong way round. */
    int between(int from, int to) {
        return to <= from ? from : random.nextInt(from, to + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Rather one of the first. */
    <T> T early(List<T> choices) {
        return choices.get((int) (Math.pow(random.nextDouble(), 1.6) * choices.size()));
    }

    double around(double median, double spread) {
        return median * Math.exp(random.nextGaussian() * spread);
    }

    /** A UUID of version 7: it sorts by the time at which the record was made. */
    UUID id(Instant madeAt) {
        var high = madeAt.toEpochMilli() << 16 | 0x7000 | (random.nextLong() & 0xfff);
        var low = 0x8000000000000000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
