/**
 * Who works here.
 *
 * <p>Takes people on, moves them between teams and in the reporting line, gives them roles, lets them choose their passwords,
 * and makes the first of them the administrator. What they then see is decided by identity. Publishes
 * {@link com.quorumcrm.people.PersonDeactivated} and {@link com.quorumcrm.people.TeamChanged}.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "platform", "web", "identity"})
@NullMarked
package com.quorumcrm.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
