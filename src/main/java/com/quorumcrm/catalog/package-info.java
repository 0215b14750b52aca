/**
 * What we sell and for how much, and what currencies are worth.
 */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit"})
@NullMarked
package com.quorumcrm.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
