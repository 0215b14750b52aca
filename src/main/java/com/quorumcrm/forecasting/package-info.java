/**
 * What we expect to close, by whom, by when.
 */
@ApplicationModule(
        displayName = "Forecasting",
        allowedDependencies = {"kernel", "platform", "web", "identity", "pipelines", "opportunities", "commitments"})
@NullMarked
package com.quorumcrm.forecasting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
