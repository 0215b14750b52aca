/**
 * Deals.
 *
 * <p>Opens deals, moves them through the stages of their pipeline, wins and loses them; keeps every state they have been
 * in. Publishes {@link com.quorumcrm.opportunities.OpportunityOpened},
 * {@link com.quorumcrm.opportunities.OpportunityChanged}, {@link com.quorumcrm.opportunities.OpportunityMoved},
 * {@link com.quorumcrm.opportunities.OpportunityWon}, {@link com.quorumcrm.opportunities.OpportunityLost},
 * {@link com.quorumcrm.opportunities.OpportunityReopened}, {@link com.quorumcrm.opportunities.OpportunityReassigned},
 * {@link com.quorumcrm.opportunities.OpportunityTrashed} and {@link com.quorumcrm.opportunities.OpportunityRestored}.
 */
@ApplicationModule(
        displayName = "Opportunities",
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
            "contacts"
        })
@NullMarked
package com.quorumcrm.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
