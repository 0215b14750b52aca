/**
 * What companies do for each other: who resells to whom, referred, supplies, implements.
 */
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "activities", "accounts"})
@NullMarked
package com.quorumcrm.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
