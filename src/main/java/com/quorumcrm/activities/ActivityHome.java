package com.quorumcrm.activities;

import com.quorumcrm.kernel.Viewer;
import java.util.Optional;

/** Has pages for some activities that show more of them than their own page does; modules contribute it as a bean. */
public interface ActivityHome {

    /** The page of an activity that the viewer may see, empty where there is none. */
    Optional<String> page(ActivityId activity, Viewer viewer);
}
