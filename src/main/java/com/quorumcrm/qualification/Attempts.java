package com.quorumcrm.qualification;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what came of each attempt to reach a lead, and when the next one is. */
@Service
@Transactional
public class Attempts {

    private final LeadQuery query;
    private final Leads leads;
    private final Activities activities;
    private final DeskSettings settings;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attempts(
            LeadQuery query,
            Leads leads,
            Activities activities,
            DeskSettings settings,
            MessageSource messages,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.query = query;
        this.leads = leads;
        this.activities = activities;
        this.settings = settings;
        this.messages = messages;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The lead is worked on from now, and nobody has it before them any longer, unless something about it was found.
     *
     * @throws RuleBroken when it became a customer, or no time was said for calling back
     */
    public UUID log(LogAttempt command, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        var lead = query.editable(command.lead(), viewer);
        if (lead.isConverted()) {
            throw new RuleBroken(null, "qualification.rule.converted");
        }
        var now = clock.instant();
        check(command, now);
        var activity = activity(command, now, viewer);
        if (command.outcome().isTouch()) {
            leads.work(command.lead(), viewer);
        }
        var next = next(command, now);
        take(command, next, now, viewer);
        var id = insert(command, next, activity, now, viewer);
        events.publishEvent(new AttemptMade(command.lead(), command.outcome(), viewer.id(), now));
        return id;
    }

    private static void check(LogAttempt command, Instant now) {
        var at = command.callBackAt();
        new Rules()
                .that(command.outcome() != AttemptOutcome.CALL_BACK || at != null, "callBackAt", "kernel.rule.required")
                .that(at == null || at.isAfter(now), "callBackAt", "qualification.rule.future")
                .atMost("note", command.note(), 2000)
                .enforce();
    }

    private Instant next(LogAttempt command, Instant now) {
        if (command.callBackAt() != null) {
            return command.callBackAt();
        }
        return command.outcome().isTouch() ? settings.current().next(made(command.lead()), now) : now;
    }

    private int made(LeadId lead) {
        return jdbc.sql("select attempts from lead_turn where lead_id = :lead")
                .param("lead", lead.id())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private ActivityId activity(LogAttempt command, Instant now, Viewer viewer) {
        var subject = messages.getMessage(command.outcome().label(), null, viewer.locale());
        var details = ActivityDetails.of(command.outcome().activity(), subject).saying(command.note());
        var said = command.outcome().isTouch() ? details.going(Direction.OUTBOUND) : details;
        return activities.add(
                AddActivity.done(
                        said,
                        now,
                        command.outcome().came(),
                        Set.of(command.lead().ref())),
                viewer);
    }

    private void take(LogAttempt command, Instant next, Instant now, Viewer viewer) {
        var touch = command.outcome().isTouch();
        jdbc.sql("""
                        insert into lead_turn as t (lead_id, due_at, promised, attempts, first_touch_at, checks)
                        values (:lead, :next, :promised, :counts, case when :touch then cast(:now as timestamptz) end, coalesce(cast(:checks as text[]), '{}'))
                        on conflict (lead_id) do update
                        set due_at = excluded.due_at, promised = excluded.promised, attempts = t.attempts + :counts,
                            first_touch_at = coalesce(t.first_touch_at, excluded.first_touch_at),
                            checks = coalesce(cast(:checks as text[]), t.checks),
                            held_by = case when :touch then null else t.held_by end,
                            held_until = case when :touch then null else t.held_until end""")
                .param("lead", command.lead().id())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("promised", command.callBackAt() != null)
                .param("counts", touch ? 1 : 0)
                .param("touch", touch)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "checks",
                        command.checks() == null ? null : command.checks().toArray(String[]::new))
                .update();
    }

    private UUID insert(LogAttempt command, Instant next, ActivityId activity, Instant now, Viewer viewer) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into lead_attempt (id, lead_id, outcome, note, next_at, activity_id, at, by_id)
                        values (:id, :lead, :outcome, :note, :next, :activity, :now, :by)""")
                .param("id", id)
                .param("lead", command.lead().id())
                .param("outcome", command.outcome().name())
                .param("note", command.note())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("activity", activity.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
        return id;
    }
}
