/**
 * People in and out as vCards, the cards that address books and telephones exchange.
 */
@ApplicationModule(
        displayName = "vCards",
        allowedDependencies = {"kernel", "platform", "web", "identity", "accounts", "contacts"})
@NullMarked
package com.quorumcrm.vcards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
