/**
 * What is new to whom: when people last looked at accounts and deals, and what has happened since.
 */
@ApplicationModule(
        displayName = "Looks",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "activities", "accounts", "contacts"})
@NullMarked
package com.quorumcrm.looks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
