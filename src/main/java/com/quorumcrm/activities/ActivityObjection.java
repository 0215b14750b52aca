package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import java.util.Set;

/** Reasons against planning something; modules that know of some contribute them as beans. */
public interface ActivityObjection {

    /** @throws RuleBroken when it should not be done */
    void check(ActivityType type, Set<RecordRef> about);
}
