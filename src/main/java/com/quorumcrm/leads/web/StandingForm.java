package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.leads.DisqualifyLead;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.NurtureLead;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said when a lead is left alone or given up, as pages and the API take it. */
record StandingForm(
        @Nullable String reason,
        @Nullable String recycleOn,
        @Nullable Long version) {

    static StandingForm empty() {
        return new StandingForm(null, null, null);
    }

    DisqualifyLead disqualifying(LeadId lead) {
        return new DisqualifyLead(lead, version, reason);
    }

    NurtureLead nurturing(LeadId lead) {
        return new NurtureLead(lead, version, day(), reason);
    }

    private @Nullable LocalDate day() {
        var typed = Text.line(recycleOn);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw new RuleBroken("recycleOn", "leads.rule.date");
        }
    }
}
