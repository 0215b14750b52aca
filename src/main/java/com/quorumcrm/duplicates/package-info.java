/**
 * Companies that are here twice: found, and made one.
 *
 * <p>Publishes {@link com.quorumcrm.duplicates.AccountsMerged} and {@link com.quorumcrm.duplicates.MergeUndone}.
 */
@ApplicationModule(
        displayName = "Duplicates",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "activities",
            "notifications",
            "files",
            "accounts",
            "contacts",
            "opportunities",
            "orgcharts",
            "accountplans",
            "partners"
        })
@NullMarked
package com.quorumcrm.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
