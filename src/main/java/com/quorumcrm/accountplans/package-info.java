/**
 * What is to become of an account: goals, what is done to reach them, what may come between, and when to look again.
 */
@ApplicationModule(
        displayName = "Account plans",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "activities",
            "accounts",
            "opportunities"
        })
@NullMarked
package com.quorumcrm.accountplans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
