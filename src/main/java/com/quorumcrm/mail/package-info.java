/**
 * Mail with customers: written here or captured from where it is written, on the timelines of those it is with.
 *
 * <p>A mail that is matched to people has an activity, and is seen by those who see that; one that is not waits for its
 * owner alone.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "activities",
            "files",
            "accounts",
            "contacts",
            "pipelines",
            "catalog",
            "opportunities",
            "leads"
        })
@NullMarked
package com.quorumcrm.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
