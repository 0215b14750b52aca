package com.quorumcrm.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** When what happened to a deal: never two things at once, and nothing in the future. */
final class DealBeats {

    /** What happens to a deal; in the order of the stages where that is a move. */
    enum Beat {
        OPEN,
        MOVE,
        PUSH,
        REVALUE,
        REASSIGN,
        JUDGE,
        CLOSE,
        TRASH;

        /** What can only come last comes in this order; all else as it happens to. */
        int rank() {
            return Math.max(0, compareTo(REASSIGN));
        }
    }

    record Moment(Instant at, Beat beat) {}

    private static final List<Integer> PUSHES = List.of(0, 0, 0, 0, 1, 1, 1, 2, 2, 3);
    private static final List<Integer> REVALUATIONS = List.of(0, 0, 0, 0, 1, 1, 1, 2);

    private final DealStory.Ending ending;
    private final Times times;
    private final Chance chance;

    private DealBeats(DealStory.Ending ending, Times times, Chance chance) {
        this.ending = ending;
        this.times = times;
        this.chance = chance;
    }

    /** From the first to the last. */
    static List<Moment> of(DealStory.Ending ending, Times times, Chance chance) {
        return new DealBeats(ending, times, chance).moments();
    }

    private List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        var lastDay = ending.isClosed() ? ending.dates().until() : times.today();
        for (int stages = 1; stages < ending.path().size(); stages++) {
            var last = stages == ending.path().size() - 1;
            var day = last
                    ? ending.dates().until()
                    : times.day(ending.dates().from(), ending.dates().until(), chance);
            moments.add(new Moment(times.on(day, chance), last && ending.isClosed() ? Beat.CLOSE : Beat.MOVE));
        }
        add(moments, Beat.PUSH, ending.dates().close() == null ? 0 : chance.of(PUSHES), lastDay);
        add(moments, Beat.REVALUE, ending.amount() == null ? 0 : chance.of(REVALUATIONS), lastDay);
        add(moments, Beat.REASSIGN, ending.colleague() == null ? 0 : 1, lastDay);
        add(moments, Beat.JUDGE, !ending.isClosed() && !ending.trashed() && chance.in(0.08) ? 1 : 0, lastDay);
        if (ending.trashed()) {
            moments.add(new Moment(times.between(ending.dates().until(), times.today(), chance), Beat.TRASH));
        }
        moments.sort(
                Comparator.comparing((Moment moment) -> moment.beat().rank()).thenComparing(Moment::at));
        moments.addFirst(new Moment(times.on(ending.dates().from(), chance), Beat.OPEN));
        return oneAfterTheOther(moments);
    }

    private void add(List<Moment> moments, Beat beat, int count, LocalDate lastDay) {
        for (int number = 0; number < count; number++) {
            moments.add(new Moment(times.between(ending.dates().from(), lastDay, chance), beat));
        }
    }

    private List<Moment> oneAfterTheOther(List<Moment> moments) {
        var latest = times.now();
        Deque<Moment> spaced = new ArrayDeque<>();
        for (var moment : moments.reversed()) {
            var at = moment.at().isBefore(latest) ? moment.at() : latest.minusSeconds(chance.between(60, 900));
            spaced.addFirst(new Moment(at, moment.beat()));
            latest = at;
        }
        return List.copyOf(spaced);
    }
}
