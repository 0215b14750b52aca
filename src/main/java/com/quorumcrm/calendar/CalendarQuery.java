package com.quorumcrm.calendar;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads calendars: of what belongs to the people that are meant, what the viewer may see. */
@Repository
@Transactional(readOnly = true)
public class CalendarQuery {

    /** More than that at once is no calendar any more. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Calendars calendars;
    private final Clock clock;

    CalendarQuery(JdbcClient jdbc, Visibility visibility, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A page of a calendar; weeks begin and times are as the viewer has them.
     *
     * @param day null for today
     * @param who {@code me}, {@code team}, or a person's id
     * @throws NoSuchRecord when the viewer may not look into that person's calendar
     */
    public CalendarPage page(CalendarSpan span, @Nullable LocalDate day, String who, Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var page = CalendarPage.empty(span, day == null ? today : day, today, who, viewer.locale());
        return page.with(entries(page.from(), page.to(), calendars.meant(who, viewer), viewer));
    }

    /** What the viewer does today at a set time. */
    public List<CalendarEntry> today(Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return entries(today, today, List.of(viewer.id().id()), viewer).stream()
                .filter(entry -> !entry.isAllDay())
                .toList();
    }

    private List<CalendarEntry> entries(LocalDate from, LocalDate to, List<UUID> people, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        var params = params(from, to, people, viewer.zone(), scope);
        var entries = new ArrayList<>(activities(params, scope, viewer));
        if (viewer.can(Permission.READ_OPPORTUNITIES)) {
            entries.addAll(deals(params, scope));
        }
        return entries.stream()
                .filter(entry -> !entry.day().isBefore(from) && !entry.day().isAfter(to))
                .sorted(CalendarEntry.ORDER)
                .toList();
    }

    /** The day of something at a set time depends on where the reader is, so a day more is read at both ends. */
    private static Map<String, Object> params(
            LocalDate from, LocalDate to, List<UUID> people, ZoneId zone, Scope scope) {
        var params = new HashMap<>(scope.params());
        params.put("people", array(people));
        params.put("from", from.minusDays(1));
        params.put("to", to.plusDays(1));
        params.put("start", from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        params.put("end", to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        params.put("most", MOST);
        return params;
    }

    private List<CalendarEntry> activities(Map<String, Object> params, Scope scope, Viewer viewer) {
        return jdbc.sql("""
                        with mine as (
                            select id from activity
                            where assignee_id = any(cast(:people as uuid[])) and due_on between :from and :to and deleted_at is null
                            union
                            select id from activity
                            where assignee_id = any(cast(:people as uuid[])) and happened_at >= :start and happened_at < :end
                              and due_on is null and deleted_at is null
                            union
                            select activity_id from activity_participant where user_id = any(cast(:people as uuid[])))
                        select a.id, a.type, a.subject, a.due_on, coalesce(a.due_at, case when a.due_on is null then a.happened_at end) as at,
                               a.duration_minutes, a.place, a.happened_at is not null as done, a.private, assignee.name as person,
                               case when %s and a.happened_at is null and a.due_on is not null then a.version end as version
                        from mine join activity a on a.id = mine.id join app_user assignee on assignee.id = a.assignee_id
                        where a.deleted_at is null and %s
                          and (a.type in ('MEETING', 'CALL', 'TASK') or (a.type = 'EMAIL' and a.happened_at is null))
                          and (a.due_on between :from and :to or (a.due_on is null and a.happened_at >= :start and a.happened_at < :end))
                        order by a.due_on, a.id limit :most""".formatted(
                        viewer.can(Permission.EDIT_ACTIVITIES) ? scope.editSql(RecordKind.ACTIVITY, "a") : "false",
                        scope.sql(RecordKind.ACTIVITY, "a")))
                .params(params)
                .query((row, number) -> activity(row, viewer.zone()))
                .list();
    }

    private static CalendarEntry activity(ResultSet row, ZoneId zone) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        var start = at == null ? null : LocalDateTime.ofInstant(at.toInstant(), zone);
        var minutes = row.getObject("duration_minutes", Integer.class);
        var end = at == null || minutes == null ? null : end(at.toInstant(), minutes, zone);
        return new CalendarEntry(
                EntryKind.valueOf(row.getString("type")),
                new RecordRef(RecordKind.ACTIVITY, row.getObject("id", UUID.class)),
                row.getString("subject"),
                start == null ? row.getObject("due_on", LocalDate.class) : start.toLocalDate(),
                start == null ? null : start.toLocalTime(),
                start == null || end == null || !end.toLocalDate().equals(start.toLocalDate())
                        ? null
                        : end.toLocalTime(),
                row.getString("person"),
                row.getString("place"),
                row.getBoolean("done"),
                row.getBoolean("private"),
                row.getObject("version", Long.class));
    }

    private static LocalDateTime end(Instant start, int minutes, ZoneId zone) {
        return LocalDateTime.ofInstant(start.plusSeconds(minutes * 60L), zone);
    }

    private List<CalendarEntry> deals(Map<String, Object> params, Scope scope) {
        return jdbc.sql("""
                        select o.id, o.name as title, o.close_date as day, 'CLOSE' as kind, owner.name as person
                        from opportunity o join app_user owner on owner.id = o.owner_id
                        where o.owner_id = any(cast(:people as uuid[])) and o.close_date between :from and :to
                          and o.status = 'OPEN' and o.deleted_at is null and %1$s
                        union all
                        select o.id, o.next_step, o.next_step_on, 'STEP', owner.name
                        from opportunity o join app_user owner on owner.id = o.owner_id
                        where o.owner_id = any(cast(:people as uuid[])) and o.next_step_on between :from and :to
                          and o.next_step is not null and o.status = 'OPEN' and o.deleted_at is null and %1$s
                          and not exists (
                              select from activity_link l join activity a on a.id = l.activity_id
                              where l.record_id = o.id and l.open and a.due_on = o.next_step_on and a.subject = o.next_step)
                        limit :most""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")))
                .params(params)
                .query((row, number) -> new CalendarEntry(
                        EntryKind.valueOf(row.getString("kind")),
                        new RecordRef(RecordKind.OPPORTUNITY, row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        null,
                        null,
                        row.getString("person"),
                        null,
                        false,
                        false,
                        null))
                .list();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
