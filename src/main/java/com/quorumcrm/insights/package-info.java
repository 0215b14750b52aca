/**
 * What the past of deals teaches: how they pass their stages, how long they take, which are won, and why others are lost.
 */
@ApplicationModule(
        displayName = "Insights",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "pipelines",
            "accounts",
            "opportunities",
            "deallists"
        })
@NullMarked
package com.quorumcrm.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
