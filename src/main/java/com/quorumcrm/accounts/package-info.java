/**
 * Companies: what they are, to whom they belong, and who of ours works on them.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "platform", "web", "identity", "phones", "audit", "fields", "activities"})
@NullMarked
package com.quorumcrm.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
