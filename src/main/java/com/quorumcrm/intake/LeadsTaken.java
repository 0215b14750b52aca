package com.quorumcrm.intake;

import com.quorumcrm.leads.LeadId;
import java.util.List;

/** Leads were taken in or changed by the hundred; in the same transaction. */
public record LeadsTaken(List<LeadId> leads) {

    public LeadsTaken {
        leads = List.copyOf(leads);
    }
}
