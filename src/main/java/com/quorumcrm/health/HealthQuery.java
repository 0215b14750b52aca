package com.quorumcrm.health;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.activities.EngagementQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reckons how well an account with its subsidiaries is, from what the viewer may see. */
@Repository
@Transactional(readOnly = true)
public class HealthQuery {

    static final int ENGAGED_DAYS = 60;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final HierarchyQuery hierarchies;
    private final EngagementQuery engagements;
    private final HealthWeights weights;
    private final OrganisationSettings organisation;
    private final Clock clock;

    HealthQuery(
            JdbcClient jdbc,
            Visibility visibility,
            HierarchyQuery hierarchies,
            EngagementQuery engagements,
            HealthWeights weights,
            OrganisationSettings organisation,
            Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.hierarchies = hierarchies;
        this.engagements = engagements;
        this.weights = weights;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @throws NoSuchRecord when the viewer may not see the account */
    public HealthView of(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        viewer.require(Permission.READ_OPPORTUNITIES);
        visibility.requireRead(account.ref(), viewer);
        var accounts = hierarchies.subtree(account, viewer);
        var touch = engagements.of(accounts, viewer).lastTouch();
        var deals = deals(accounts, visibility.of(viewer));
        var people = people(accounts, visibility.of(viewer));
        return HealthView.of(
                new HealthFacts(
                        days(touch),
                        deals.open(),
                        deals.troubled(),
                        people.engaged(),
                        deals.won(),
                        deals.lost(),
                        people.overdue(),
                        deals.hides()),
                weights.current());
    }

    private record Deals(int open, int troubled, int won, int lost, boolean hides) {}

    private Deals deals(List<UUID> accounts, Scope scope) {
        return jdbc.sql("""
                        select count(*) filter (where seen and status = 'OPEN') as open,
                               count(*) filter (where seen and status = 'OPEN' and (close_date < :today
                                   or stage_since < :now - make_interval(days => stuck_after_days))) as troubled,
                               count(*) filter (where seen and status = 'WON' and closed_on > :yearAgo) as won,
                               count(*) filter (where seen and status = 'LOST' and closed_on > :yearAgo) as lost,
                               coalesce(bool_or(not seen), false) as hides
                        from (
                            select o.status, o.close_date, o.closed_on, o.stage_since, s.stuck_after_days, %s as seen
                            from opportunity o join stage s on s.id = o.stage_id
                            where o.account_id = any(:accounts) and o.deleted_at is null) deal""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("accounts", PostgresArrays.uuids(accounts))
                .param("today", today())
                .param("yearAgo", today().minusYears(1))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .params(scope.params())
                .query((row, number) -> new Deals(
                        row.getInt("open"),
                        row.getInt("troubled"),
                        row.getInt("won"),
                        row.getInt("lost"),
                        row.getBoolean("hides")))
                .single();
    }

    private record People(int engaged, int overdue) {}

    private People people(List<UUID> accounts, Scope scope) {
        return jdbc.sql("""
                        select (select count(distinct l.record_id) from activity_link l join activity a on a.id = l.activity_id
                                where l.account_id = any(:accounts) and l.record_kind = 'CONTACT' and l.at > :since
                                  and a.type in ('CALL', 'MEETING', 'EMAIL') and %1$s) as engaged,
                               (select count(*) from activity a
                                where a.id in (select l.activity_id from activity_link l where l.open and l.account_id = any(:accounts))
                                  and a.happened_at is null and a.deleted_at is null and a.due_on < :today and %1$s) as overdue""".formatted(scope.sql(RecordKind.ACTIVITY, "a")))
                .param("accounts", PostgresArrays.uuids(accounts))
                .param(
                        "since",
                        clock.instant().minus(Duration.ofDays(ENGAGED_DAYS)).atOffset(ZoneOffset.UTC))
                .param("today", today())
                .params(scope.params())
                .query((row, number) -> new People(row.getInt("engaged"), row.getInt("overdue")))
                .single();
    }

    private @Nullable Integer days(@Nullable Instant touch) {
        return touch == null
                ? null
                : (int) Duration.between(touch, clock.instant()).toDays();
    }

    private LocalDate today() {
        return organisation.current().today(clock);
    }
}
