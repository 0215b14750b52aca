/**
 * People, what they may do, what they may see.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "platform", "web"})
@NullMarked
package com.quorumcrm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
