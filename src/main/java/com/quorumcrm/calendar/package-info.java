/**
 * What people do when: meetings, calls, what is to be done, and when deals are to close.
 *
 * <p>A calendar shows activities and deals, and owns none of them. It can be read by other programs, and people can be
 * invited to what is in it.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "signin",
            "activities",
            "contacts",
            "opportunities"
        })
@NullMarked
package com.quorumcrm.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
