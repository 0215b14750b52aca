/**
 * How well an account is, in points, each with its reason in words.
 */
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "activities",
            "pipelines",
            "accounts",
            "opportunities"
        })
@NullMarked
package com.quorumcrm.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
