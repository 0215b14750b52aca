/**
 * The way to the signature, planned together with the customer: dated steps on both sides, shared by a link.
 */
@ApplicationModule(
        displayName = "Close plans",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "accounts", "contacts", "opportunities"
        })
@NullMarked
package com.quorumcrm.closeplans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
