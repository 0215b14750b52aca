/**
 * Deals side by side.
 *
 * <p>Lists them, lays them out on boards, finds them, adds them up, and tells which of them need somebody; as they are, or as
 * they were at an instant.
 */
@ApplicationModule(
        displayName = "Lists of deals",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "fields",
            "pipelines",
            "catalog",
            "activities",
            "accounts",
            "contacts",
            "opportunities"
        })
@NullMarked
package com.quorumcrm.deallists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
