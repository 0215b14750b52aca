package com.quorumcrm.leads;

import com.quorumcrm.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Leave a lead alone until a day.
 *
 * @param version null whatever it is by now
 * @param until the day on which it is to be taken up again
 * @param reason why not now, in at most 200 characters
 */
public record NurtureLead(
        LeadId lead,
        @Nullable Long version,
        @Nullable LocalDate until,
        @Nullable String reason) {

    public NurtureLead {
        reason = Text.line(reason);
    }
}
