/**
 * In and out in bulk.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "people",
            "fields",
            "pipelines",
            "catalog",
            "accounts",
            "contacts",
            "opportunities",
            "leads",
            "intake"
        })
@NullMarked
package com.quorumcrm.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
