/**
 * Forms on public pages by which people outside turn to us; what they send becomes a lead.
 */
@ApplicationModule(
        displayName = "Lead forms",
        allowedDependencies = {"kernel", "platform", "web", "identity", "signin", "opportunities", "leads"})
@NullMarked
package com.quorumcrm.leadforms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
