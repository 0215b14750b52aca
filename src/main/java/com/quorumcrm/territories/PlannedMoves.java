package com.quorumcrm.territories;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What applying the rules would do to all companies.
 *
 * @param count how many would change their territory or their owner
 * @param owners how many of them their owner
 * @param first some of them by name, those that would change their owner before the others
 */
public record PlannedMoves(int count, int owners, List<PlannedMove> first) {

    /** Counts them as they come, and keeps no more than are shown. */
    static final class Tally {

        private final int most;
        private final List<PlannedMove> owned = new ArrayList<>();
        private final List<PlannedMove> others = new ArrayList<>();
        private int count;
        private int owners;

        Tally(int most) {
            this.most = most;
        }

        void add(PlannedMove move) {
            count++;
            owners += move.changesOwner() ? 1 : 0;
            var kind = move.changesOwner() ? owned : others;
            if (kind.size() < most) {
                kind.add(move);
            }
        }

        PlannedMoves sum() {
            var first = Stream.concat(owned.stream(), others.stream()).limit(most);
            return new PlannedMoves(count, owners, first.toList());
        }
    }
}
