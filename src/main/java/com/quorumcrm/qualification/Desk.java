package com.quorumcrm.qualification;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts before each person at the desk one lead that nobody else has before them. */
@Service
@Transactional
public class Desk {

    /** After this long without a word, the lead may go to somebody else. */
    static final Duration HOLD = Duration.ofMinutes(15);

    private static final Duration LATER = Duration.ofHours(1);
    private static final int TRIES = 20;

    private static final String DUE = """
            l.deleted_at is null and (l.status in ('NEW', 'WORKING') or l.recycle_on <= :today)
            and coalesce(t.due_at, l.created_at) <= :now
            and (t.held_by is null or t.held_by = :viewer or t.held_until < :now)
            and (%s) and %s""";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final LeadQuery leads;
    private final OrganisationSettings organisation;
    private final Clock clock;

    Desk(JdbcClient jdbc, Visibility visibility, LeadQuery leads, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.leads = leads;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The lead that is due first: the one that the viewer has before them already, then those who were promised a call, then
     * those whom nobody has turned to yet, the best first.
     *
     * @param team whether leads of everybody on the viewer's reporting line count, and not only their own
     */
    public Optional<LeadId> next(boolean team, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        for (int i = 0; i < TRIES; i++) {
            var candidate = candidate(team, viewer);
            if (candidate.isEmpty() || hold(candidate.get(), viewer)) {
                return candidate;
            }
        }
        return Optional.empty();
    }

    /**
     * Puts a certain lead before the viewer.
     *
     * @return whether nobody else has it
     */
    public boolean open(LeadId lead, Viewer viewer) {
        leads.editable(lead, viewer);
        return hold(lead, viewer);
    }

    /** Not now: it comes again in an hour. */
    public void postpone(LeadId lead, Viewer viewer) {
        leads.editable(lead, viewer);
        var now = clock.instant();
        jdbc.sql("""
                        insert into lead_turn (lead_id, due_at) values (:lead, :later)
                        on conflict (lead_id) do update set due_at = excluded.due_at, held_by = null, held_until = null""")
                .param("lead", lead.id())
                .param("later", now.plus(LATER).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many are due for the viewer. */
    @Transactional(readOnly = true)
    public long due(boolean team, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        var scope = visibility.of(viewer);
        return due("select count(*) from lead l left join lead_turn t on t.lead_id = l.id where ", "", team, scope)
                .query(Long.class)
                .single();
    }

    private Optional<LeadId> candidate(boolean team, Viewer viewer) {
        var scope = visibility.of(viewer);
        return due("select l.id from lead l left join lead_turn t on t.lead_id = l.id where ", """
                 order by (t.held_by is not null and t.held_by = :viewer and t.held_until >= :now) desc,
                          coalesce(t.promised, false) desc, (t.first_touch_at is null) desc, l.score desc,
                          coalesce(t.due_at, l.created_at), l.id limit 1""", team, scope)
                .query((row, number) -> Rows.id(row, "id", LeadId::new))
                .optional();
    }

    private JdbcClient.StatementSpec due(String select, String order, boolean team, Scope scope) {
        var owners = team ? scope.editSql(RecordKind.LEAD, "l") : "l.owner_id = :viewer";
        return jdbc.sql(select + DUE.formatted(owners, scope.sql(RecordKind.LEAD, "l")) + "\n" + order)
                .params(scope.params())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", organisation.current().today(clock));
    }

    /** Whoever writes first has it: the statement of a second person waits for the first and then changes nothing. */
    private boolean hold(LeadId lead, Viewer viewer) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into lead_turn as t (lead_id, due_at, held_by, held_until)
                        select l.id, l.created_at, :viewer, :until from lead l where l.id = :lead
                        on conflict (lead_id) do update set held_by = excluded.held_by, held_until = excluded.held_until
                        where t.held_by is null or t.held_by = excluded.held_by or t.held_until < :now""")
                        .param("lead", lead.id())
                        .param("viewer", viewer.id().id())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until(now))
                        .update()
                == 1;
    }

    private static OffsetDateTime until(Instant now) {
        return now.plus(HOLD).atOffset(ZoneOffset.UTC);
    }
}
