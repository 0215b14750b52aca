/**
 * People and companies that may become customers, as they were received.
 *
 * <p>Publishes {@link com.quorumcrm.leads.LeadAdded}, {@link com.quorumcrm.leads.LeadChanged}, {@link
 * com.quorumcrm.leads.LeadReassigned}, {@link com.quorumcrm.leads.LeadTrashed} and {@link
 * com.quorumcrm.leads.LeadRestored}.
 */
@ApplicationModule(
        displayName = "Leads",
        allowedDependencies = {
            "kernel",
            "platform",
            "web",
            "identity",
            "audit",
            "fields",
            "activities",
            "accounts",
            "contacts",
            "opportunities"
        })
@NullMarked
package com.quorumcrm.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
