package com.quorumcrm.activities;

import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.Map;

/** Knows between whom some activities went in writing; modules that keep such things contribute it as a bean. */
public interface CorrespondenceSource {

    /** @param activities that the viewer may see; those that were not written are left out of the answer */
    Map<ActivityId, Correspondence> of(Collection<ActivityId> activities, Viewer viewer);
}
