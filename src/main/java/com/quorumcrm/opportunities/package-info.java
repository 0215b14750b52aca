/**
 * Deals.
 */
@ApplicationModule(
        displayName = "Opportunities",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "pipelines", "catalog", "accounts"})
@NullMarked
package com.quorumcrm.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
