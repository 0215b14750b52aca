package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.LoseOpportunity;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Why a deal was lost.
 *
 * @param closedOn empty for today
 */
record LossForm(
        @Nullable String lossReason,
        @Nullable String lossNote,
        @Nullable String closedOn,
        @Nullable Long version) {

    LoseOpportunity command(OpportunityId id) {
        return new LoseOpportunity(id, version, lossReason, lossNote, day());
    }

    private @Nullable LocalDate day() {
        try {
            return closedOn == null || closedOn.isBlank() ? null : LocalDate.parse(closedOn);
        } catch (DateTimeParseException noDay) {
            throw new RuleBroken("closedOn", "opportunities.rule.date");
        }
    }
}
