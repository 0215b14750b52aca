package com.quorumcrm.qualification;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads where leads stand at the desk. */
@Repository
@Transactional(readOnly = true)
public class TurnQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final DeskSettings settings;
    private final Clock clock;

    TurnQuery(JdbcClient jdbc, Visibility visibility, DeskSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param lead as the viewer sees it */
    public TurnView of(LeadView lead, Viewer viewer) {
        var target = settings.current().target();
        var attempts = attempts(lead.id(), viewer);
        var late = clock.instant().isAfter(lead.createdAt().plus(target));
        return jdbc.sql("""
                        select t.due_at, t.first_touch_at, t.checks, holder.name as holder
                        from lead_turn t left join app_user holder
                            on holder.id = t.held_by and holder.id <> :viewer and t.held_until >= :now
                        where t.lead_id = :lead""")
                .param("lead", lead.id().id())
                .param("viewer", viewer.id().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var touched = row.getObject("first_touch_at", OffsetDateTime.class);
                    return new TurnView(
                            Rows.instant(row, "due_at"),
                            lead.createdAt(),
                            touched == null ? null : touched.toInstant(),
                            row.getString("holder"),
                            touched == null && late,
                            target,
                            List.of((String[]) row.getArray("checks").getArray()),
                            attempts);
                })
                .optional()
                .orElseGet(() -> new TurnView(
                        lead.createdAt(), lead.createdAt(), null, null, late, target, List.of(), attempts));
    }

    /** The latest first, at most 100. */
    public List<AttemptView> attempts(LeadId lead, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        visibility.requireRead(lead.ref(), viewer);
        return jdbc.sql("""
                        select a.id, a.outcome, a.note, a.at, a.next_at, u.name as by_name
                        from lead_attempt a join app_user u on u.id = a.by_id
                        where a.lead_id = :lead order by a.at desc, a.id desc limit 100""")
                .param("lead", lead.id())
                .query((row, number) -> new AttemptView(
                        row.getObject("id", UUID.class),
                        AttemptOutcome.valueOf(row.getString("outcome")),
                        row.getString("note"),
                        Rows.instant(row, "at"),
                        row.getString("by_name"),
                        Rows.instant(row, "next_at")))
                .list();
    }
}
