package com.quorumcrm.demo;

import com.quorumcrm.pipelines.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the days on which deals are opened, move and close. */
final class DealCalendar {

    private static final int OVERDUE_DAYS = 35;
    private static final double STUCK = 0.18;
    private static final double USUAL_DAYS = 70;
    private static final int LONGEST = 200;
    private static final int SHORTEST = 12;
    private static final int DAYS_IN_A_STAGE = 30;

    private final Times times;

    DealCalendar(Times times) {
        this.times = times;
    }

    /** @param path the stages the deal has gone through, the present one last */
    DealDates of(Slot slot, List<Stage> path, Chance chance) {
        var close = close(slot, chance);
        return slot.fate() == Slot.Fate.CLOSED && close != null
                ? dates(close.minusDays(cycle(chance)), close, close)
                : open(path, close, chance);
    }

    private DealDates open(List<Stage> path, @Nullable LocalDate close, Chance chance) {
        var until = times.today().minusDays(daysInStage(path.getLast(), chance));
        if (close != null && !close.isAfter(until)) {
            until = close.minusDays(chance.between(3, DAYS_IN_A_STAGE));
        }
        var before = (path.size() - 1) * chance.between(6, 22);
        return dates(until.minusDays(before), until, close);
    }

    private DealDates dates(LocalDate from, LocalDate until, @Nullable LocalDate close) {
        return new DealDates(from.isBefore(times.start()) ? times.start() : from, until, close, times.zone());
    }

    private @Nullable LocalDate close(Slot slot, Chance chance) {
        var quarter = slot.quarter();
        var yesterday = times.today().minusDays(1);
        return switch (slot.fate()) {
            case CLOSED -> times.day(quarter.from(), earlier(quarter.to(), yesterday), chance);
            case OVERDUE -> times.day(later(quarter.from(), times.today().minusDays(OVERDUE_DAYS)), yesterday, chance);
            case OPEN -> times.day(later(quarter.from(), times.today()), quarter.to(), chance);
            case UNDATED -> null;
        };
    }

    private static int daysInStage(Stage stage, Chance chance) {
        var limit = stage.stuckAfterDays() == null ? DAYS_IN_A_STAGE : stage.stuckAfterDays();
        return chance.in(STUCK) ? chance.between(limit + 1, limit + DAYS_IN_A_STAGE) : chance.between(0, limit - 1);
    }

    private static int cycle(Chance chance) {
        return Math.clamp((int) chance.around(USUAL_DAYS, 0.5), SHORTEST, LONGEST);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
