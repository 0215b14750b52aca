/**
 * Records taken in by the thousand.
 *
 * <p>Opens and changes deals and leads as the rows of a file tell of them, many to a statement, by the rules of the forms and those of
 * the past; and takes back what it did.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "fields",
            "pipelines",
            "catalog",
            "accounts",
            "opportunities",
            "leads"
        })
@NullMarked
package com.quorumcrm.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
