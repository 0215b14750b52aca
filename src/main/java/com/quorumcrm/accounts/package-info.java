/**
 * Companies and the people in them.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "fields", "activities"})
@NullMarked
package com.quorumcrm.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
