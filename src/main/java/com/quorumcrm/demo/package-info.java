/**
 * A believable company to try Quorum with.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "signin",
            "fields",
            "pipelines",
            "catalog",
            "activities",
            "accounts",
            "contacts",
            "opportunities",
            "mail",
            "orgcharts",
            "buyinggroups",
            "leads",
            "leadforms",
            "leadrules",
            "qualification",
            "conversion",
            "forecasting"
        })
@NullMarked
package com.quorumcrm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
