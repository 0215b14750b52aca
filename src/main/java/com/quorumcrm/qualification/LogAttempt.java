package com.quorumcrm.qualification;

import com.quorumcrm.kernel.Text;
import com.quorumcrm.leads.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Say what came of an attempt to reach a lead.
 *
 * @param callBackAt when they are to be called, needed for {@link AttemptOutcome#CALL_BACK}; null for as the cadence says
 * @param note at most 2000 characters
 * @param checks what of the check-list is done by now, null to leave it as it is
 */
public record LogAttempt(
        LeadId lead,
        AttemptOutcome outcome,
        @Nullable Instant callBackAt,
        @Nullable String note,
        @Nullable List<String> checks) {

    public LogAttempt {
        note = Text.lines(note);
        checks = checks == null ? null : List.copyOf(checks);
    }

    public static LogAttempt of(LeadId lead, AttemptOutcome outcome) {
        return new LogAttempt(lead, outcome, null, null, null);
    }
}
