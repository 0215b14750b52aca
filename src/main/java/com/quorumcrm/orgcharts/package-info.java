/**
 * Who is who at a customer: who reports to whom, who is missing, and who has whose ear.
 */
@ApplicationModule(
        displayName = "Org charts",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit", "activities", "accounts", "contacts"})
@NullMarked
package com.quorumcrm.orgcharts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
