/**
 * What people did and will do, on any record.
 *
 * <p>Tasks, calls, meetings, e-mails and notes are about companies, people and deals, and make up their history together
 * with what was changed on them.
 */
@ApplicationModule(
        displayName = "Activities",
        allowedDependencies = {"kernel", "platform", "web", "identity", "audit"})
@NullMarked
package com.quorumcrm.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
