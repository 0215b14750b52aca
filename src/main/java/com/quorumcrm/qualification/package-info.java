/**
 * The desk at which leads are worked one by one: whose turn it is, what came of each attempt, and when the next one is.
 *
 * <p>Publishes {@link com.quorumcrm.qualification.AttemptMade}.
 */
@ApplicationModule(
        displayName = "Qualification",
        allowedDependencies = {"kernel", "platform", "web", "identity", "activities", "leads"})
@NullMarked
package com.quorumcrm.qualification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
