package com.quorumcrm.activities;

import com.quorumcrm.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the time on somebody's clock. */
public final class LocalMoment {

    private LocalMoment() {}

    /**
     * The moment of a time that was entered; when the clock shows it twice, the one it was before, else the earlier.
     *
     * @throws RuleBroken when clocks are put forward over it on that day
     */
    public static @Nullable Instant of(
            @Nullable LocalDate day, @Nullable LocalTime time, ZoneId zone, @Nullable Instant before) {
        if (day == null || time == null) {
            return null;
        }
        var local = day.atTime(time);
        if (before != null && LocalDateTime.ofInstant(before, zone).equals(local)) {
            return before;
        }
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new RuleBroken("dueTime", "activities.rule.noSuchTime");
        }
        return local.atZone(zone).toInstant();
    }
}
