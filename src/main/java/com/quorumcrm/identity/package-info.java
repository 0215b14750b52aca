/**
 * Who asks, what they may do, what they may see; and the organisation they do it for.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "platform", "web"})
@NullMarked
package com.quorumcrm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
