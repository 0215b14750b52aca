/**
 * What accounts are worth.
 *
 * <p>Adds up the deals of an account and of everything below it, and tells which families of products its hierarchy has
 * bought, is about to buy, or never bought.
 */
@ApplicationModule(
        displayName = "Account value",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "pipelines",
            "catalog",
            "activities",
            "accounts",
            "opportunities"
        })
@NullMarked
package com.quorumcrm.accountvalue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
