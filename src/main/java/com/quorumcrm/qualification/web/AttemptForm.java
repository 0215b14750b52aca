package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.qualification.AttemptOutcome;
import com.quorumcrm.qualification.DeskRules;
import com.quorumcrm.qualification.LogAttempt;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt, as it is typed at the desk, and what may be decided there.
 *
 * @param callBackAt a local time of whoever types it
 * @param checks which lines of the check-list are done, counted from 0
 * @param team whether leads of the whole team are worked
 * @param desk whether it was said at the desk rather than on the lead's page
 */
record AttemptForm(
        @Nullable String outcome,
        @Nullable String callBackAt,
        @Nullable String note,
        @Nullable List<Integer> checks,
        @Nullable String reason,
        @Nullable String recycleOn,
        @Nullable Boolean team,
        @Nullable Boolean desk) {

    AttemptForm {
        checks = checks == null ? List.of() : List.copyOf(checks);
        team = Boolean.TRUE.equals(team);
        desk = Boolean.TRUE.equals(desk);
    }

    /** With what is checked already. */
    static AttemptForm of(List<String> checked, DeskRules rules, boolean team) {
        var all = rules.checks();
        var indexes = IntStream.range(0, all.size())
                .filter(at -> checked.contains(all.get(at)))
                .boxed()
                .toList();
        return new AttemptForm(null, null, null, indexes, null, null, team, true);
    }

    boolean isTeams() {
        return Boolean.TRUE.equals(team);
    }

    boolean isAtDesk() {
        return Boolean.TRUE.equals(desk);
    }

    LogAttempt command(LeadId lead, DeskRules rules, Viewer viewer) {
        if (Text.line(outcome) == null) {
            throw new RuleBroken("outcome", "kernel.rule.required");
        }
        return new LogAttempt(
                lead,
                AttemptOutcome.of(String.valueOf(outcome)),
                moment(viewer),
                note,
                isAtDesk() ? checked(rules) : null);
    }

    private List<String> checked(DeskRules rules) {
        var all = rules.checks();
        return checks == null
                ? List.of()
                : checks.stream()
                        .filter(at -> at >= 0 && at < all.size())
                        .map(all::get)
                        .toList();
    }

    private @Nullable Instant moment(Viewer viewer) {
        var typed = Text.line(callBackAt);
        try {
            return typed == null
                    ? null
                    : LocalDateTime.parse(typed).atZone(viewer.zone()).toInstant();
        } catch (DateTimeException noTime) {
            throw new RuleBroken("callBackAt", "qualification.rule.moment");
        }
    }
}
