package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordRef;
import java.util.Set;

/**
 * Make two records of a kind one.
 *
 * @param winner the one that stays
 * @param loser the one whose people, deals, activities and all else the other takes over
 * @param fromLoser the keys of what is taken from the loser; everything else stays as the winner has it
 */
public record MergeRecords(RecordRef winner, RecordRef loser, Set<String> fromLoser) {

    public MergeRecords {
        fromLoser = Set.copyOf(fromLoser);
    }

    MergeKind kind() {
        return MergeKind.of(winner.kind());
    }
}
