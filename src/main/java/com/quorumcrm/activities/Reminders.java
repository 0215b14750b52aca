package com.quorumcrm.activities;

import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.RecurringJob;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds people of what is due soon, and once a day of what was due. */
@Configuration(proxyBeanMethods = false)
class Reminders {

    /** The morning, where somebody is. */
    private static final String MORNING = "time '09:00'";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reminders(JdbcClient jdbc, ApplicationEventPublisher events, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Bean
    RecurringJob remind() {
        return new RecurringJob(
                "activities.reminders",
                "0 * * * * *",
                ZoneOffset.UTC,
                () -> transactions.executeWithoutResult(status -> remindOfWhatIsDueSoon()));
    }

    @Bean
    RecurringJob tellWhatIsOverdue() {
        return new RecurringJob(
                "activities.overdue",
                "0 5 * * * *",
                ZoneOffset.UTC,
                () -> transactions.executeWithoutResult(status -> tellOfWhatIsOverdue()));
    }

    /** Once for each time that it was due at; what was missed for more than a day is left to the list of what is overdue. */
    void remindOfWhatIsDueSoon() {
        jdbc.sql("""
                        with due as (
                            select a.id, a.assignee_id, moment.at
                            from activity a
                            join app_user u on u.id = a.assignee_id and u.status = 'ACTIVE'
                            cross join organisation o
                            cross join lateral (
                                select coalesce(a.due_at, (a.due_on + %s) at time zone coalesce(u.zone, o.zone))
                                       - make_interval(mins => a.remind_minutes) as at) moment
                            where a.remind_minutes is not null and a.happened_at is null and a.deleted_at is null
                              and a.due_on between cast(:now as date) - 2 and cast(:now as date) + 30
                              and moment.at <= :now and moment.at > :now - interval '1 day'),
                        sent as (
                            insert into activity_reminded (activity_id, moment) select id, at from due
                            on conflict do nothing returning activity_id)
                        select due.id, due.assignee_id from due join sent on sent.activity_id = due.id""".formatted(MORNING))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> news(
                        NewsKind.REMINDER,
                        row.getObject("assignee_id", UUID.class),
                        new ActivityId(row.getObject("id", UUID.class)),
                        1))
                .list()
                .forEach(events::publishEvent);
    }

    /** On the morning of each day, where they are. */
    void tellOfWhatIsOverdue() {
        jdbc.sql("""
                        with overdue as (
                            select u.id, local.day, count(*) as amount
                            from app_user u
                            cross join organisation o
                            cross join lateral (
                                select cast(:now as timestamptz) at time zone coalesce(u.zone, o.zone) as time) here
                            cross join lateral (select cast(here.time as date) as day) local
                            join activity a on a.assignee_id = u.id and a.happened_at is null and a.deleted_at is null
                                           and a.due_on < local.day
                            where u.status = 'ACTIVE' and cast(here.time as time) >= %s
                              and extract(isodow from local.day) < 6
                            group by u.id, local.day),
                        told as (
                            insert into overdue_told (user_id, day) select id, day from overdue
                            on conflict (user_id) do update set day = excluded.day where overdue_told.day < excluded.day
                            returning user_id)
                        select overdue.id, overdue.amount from overdue join told on told.user_id = overdue.id""".formatted(MORNING))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        news(NewsKind.OVERDUE, row.getObject("id", UUID.class), null, row.getInt("amount")))
                .list()
                .forEach(events::publishEvent);
    }

    private News news(NewsKind kind, UUID to, @Nullable ActivityId about, int count) {
        return new News(kind, new UserId(to), null, about == null ? null : about.ref(), count, clock.instant());
    }
}
