package com.quorumcrm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of every test context. It runs like any other until a test sets it; from then on it stands until the test ends. */
public class TestClock extends Clock {

    private volatile @Nullable Instant stopped;

    /** As {@code 2026-11-24T09:00:00Z}. */
    public void setTo(String instant) {
        stopped = Instant.parse(instant);
    }

    public void advance(Duration duration) {
        stopped = instant().plus(duration);
    }

    void runAgain() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        var stopped = this.stopped;
        return stopped != null ? stopped : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
