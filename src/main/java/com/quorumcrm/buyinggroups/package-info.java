/**
 * Who decides at the customer: the people on a deal, their roles, where they stand and how that is known, and how well
 * they cover what the deal needs.
 *
 * <p>Publishes {@link com.quorumcrm.buyinggroups.BuyingGroupChanged}.
 */
@ApplicationModule(
        displayName = "Buying groups",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "activities",
            "pipelines",
            "accounts",
            "contacts",
            "orgcharts",
            "opportunities"
        })
@NullMarked
package com.quorumcrm.buyinggroups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
