package com.quorumcrm.leads;

import com.quorumcrm.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Say that a lead is none.
 *
 * @param version null whatever it is by now
 * @param reason why, in at most 200 characters
 */
public record DisqualifyLead(
        LeadId lead, @Nullable Long version, @Nullable String reason) {

    public DisqualifyLead {
        reason = Text.line(reason);
    }
}
