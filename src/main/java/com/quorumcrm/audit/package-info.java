/**
 * What changed, who did it, and how to get it back.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "platform", "web", "identity"})
@NullMarked
package com.quorumcrm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
