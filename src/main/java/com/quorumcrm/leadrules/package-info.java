/**
 * How leads are scored and whose they become: rules in the order in which they are asked, and who is away.
 */
@ApplicationModule(
        displayName = "Lead rules",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "contacts",
            "opportunities",
            "leads",
            "qualification",
            "intake"
        })
@NullMarked
package com.quorumcrm.leadrules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
