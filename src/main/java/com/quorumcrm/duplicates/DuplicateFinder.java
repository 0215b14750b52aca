package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.List;

/** Finds records of one kind that may be here twice. */
interface DuplicateFinder {

    RecordKind kind();

    /** @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the record */
    List<Duplicate> of(RecordRef record, Viewer viewer);

    /**
     * For each reason a select of all pairs: {@code one} and {@code other}, where one is smaller, whoever may see them.
     * The strongest comes first.
     */
    List<Pairing> pairings();

    record Pairing(Duplicate.Reason reason, String pairs) {}
}
