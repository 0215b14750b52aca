package com.quorumcrm.activities;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads activities for change; whoever calls it has asked before whether the viewer may. */
interface ActivityRepository extends Repository<Activity, ActivityId> {

    Optional<Activity> findById(ActivityId id);

    Activity save(Activity activity);

    void flush();
}
