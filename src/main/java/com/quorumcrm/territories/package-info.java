/**
 * Which accounts are whose by rule: territories as a tree, each with its conditions and with an owner, or a team whose
 * members take turns.
 */
@ApplicationModule(
        displayName = "Territories",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "activities", "accounts"})
@NullMarked
package com.quorumcrm.territories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
