/**
 * Many records changed at once, and back.
 *
 * <p>Each record is changed by the same commands as one alone, in a transaction of its own, with the rights of whoever
 * asked; what is refused is told, what was changed can be taken back.
 */
@ApplicationModule(
        displayName = "Bulk edits",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "fields",
            "activities",
            "pipelines",
            "catalog",
            "accounts",
            "contacts",
            "opportunities",
            "leads"
        })
@NullMarked
package com.quorumcrm.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
