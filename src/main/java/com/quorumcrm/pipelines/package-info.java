/**
 * How deals progress here.
 */
@ApplicationModule(
        displayName = "Pipelines",
        allowedDependencies = {"kernel", "platform", "web", "identity"})
@NullMarked
package com.quorumcrm.pipelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
