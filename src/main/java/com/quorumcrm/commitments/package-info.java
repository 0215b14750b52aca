/**
 * What deals need of their buying groups before they move on or are counted on, and who let which deal pass without it.
 */
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "pipelines",
            "accounts",
            "opportunities",
            "buyinggroups"
        })
@NullMarked
package com.quorumcrm.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
