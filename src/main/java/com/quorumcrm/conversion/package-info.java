/**
 * Leads that become companies, people and deals: what is made or linked, what moves along, and how often it happens.
 *
 * <p>Publishes {@link com.quorumcrm.conversion.LeadConverted}.
 */
@ApplicationModule(
        displayName = "Conversion",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "activities",
            "files",
            "phones",
            "pipelines",
            "accounts",
            "contacts",
            "opportunities",
            "duplicates",
            "leads"
        })
@NullMarked
package com.quorumcrm.conversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
