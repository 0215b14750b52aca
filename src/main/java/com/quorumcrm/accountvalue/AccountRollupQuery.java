package com.quorumcrm.accountvalue;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.accounts.HierarchySource;
import com.quorumcrm.activities.Engagement;
import com.quorumcrm.activities.EngagementQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealSource;
import com.quorumcrm.opportunities.OpportunityStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up the deals of an account and of all accounts below it, in one statement however many they are. */
@Repository
@Transactional(readOnly = true)
public class AccountRollupQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final HierarchyQuery hierarchies;
    private final EngagementQuery engagements;
    private final OrganisationSettings organisation;

    AccountRollupQuery(
            JdbcClient jdbc,
            Visibility visibility,
            HierarchyQuery hierarchies,
            EngagementQuery engagements,
            OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.hierarchies = hierarchies;
        this.engagements = engagements;
        this.organisation = organisation;
    }

    /** @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the account */
    public AccountRollup of(AccountId account, Viewer viewer) {
        return of(account, null, viewer);
    }

    /**
     * @param asOf at which hierarchy and deals are looked at, null for now
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the account
     */
    public AccountRollup of(AccountId account, @Nullable Instant asOf, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        viewer.require(Permission.READ_OPPORTUNITIES);
        visibility.requireRead(account.ref(), viewer);
        return rollup(parts(account, asOf, visibility.of(viewer)), engagement(account, asOf, viewer));
    }

    /** The deals of one status and, when they are won, of one year; no status where there are no deals at all. */
    private record Part(
            @Nullable String status,
            @Nullable Integer year,
            BigDecimal amount,
            BigDecimal weighted,
            boolean hides,
            long accounts) {

        static Part of(ResultSet row, int number) throws SQLException {
            return new Part(
                    row.getString("status"),
                    row.getObject("year", Integer.class),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("weighted"),
                    row.getBoolean("hides"),
                    row.getLong("accounts"));
        }

        boolean is(OpportunityStatus wanted) {
            return wanted.name().equals(status);
        }
    }

    private List<Part> parts(AccountId account, @Nullable Instant asOf, Scope scope) {
        var hierarchy = new HierarchySource(asOf);
        var deals = new DealSource(asOf);
        return jdbc.sql("""
                        with recursive %1$s,
                        deal as (
                            select o.status, cast(extract(year from o.closed_on) as int) as closed, o.base_amount, o.probability,
                                   %2$s as seen
                            from below join %3$s on o.account_id = below.id join opportunity today on today.id = o.id
                            where today.deleted_at is null)
                        select deal.status, case when deal.status = 'WON' then deal.closed end as year,
                               coalesce(sum(deal.base_amount) filter (where deal.seen), 0) as amount,
                               coalesce(sum(deal.base_amount * deal.probability) filter (where deal.seen), 0) as weighted,
                               coalesce(bool_or(not deal.seen), false) as hides,
                               (select count(*) from below join account a on a.id = below.id where a.deleted_at is null and %4$s) as accounts
                        from (select 1) always left join deal on true
                        group by 1, 2""".formatted(
                                hierarchy.below(),
                                scope.sql(RecordKind.OPPORTUNITY, "today"),
                                deals.everybodys(),
                                scope.sql(RecordKind.ACCOUNT, "a")))
                .param("account", account.id())
                .params(hierarchy.params())
                .params(scope.params())
                .query(Part::of)
                .list();
    }

    private @Nullable Engagement engagement(AccountId account, @Nullable Instant asOf, Viewer viewer) {
        return viewer.can(Permission.READ_ACTIVITIES)
                ? engagements.of(hierarchies.subtree(account, asOf, viewer), viewer)
                : null;
    }

    private AccountRollup rollup(List<Part> parts, @Nullable Engagement engagement) {
        var currency = organisation.current().currency();
        var years = new TreeMap<Integer, Money>(Comparator.reverseOrder());
        parts.stream()
                .filter(part -> part.is(OpportunityStatus.WON) && part.amount().signum() != 0)
                .forEach(
                        part -> years.put(Objects.requireNonNull(part.year()), Money.rounded(part.amount(), currency)));
        return new AccountRollup(
                sum(parts, OpportunityStatus.WON, Part::amount, currency),
                years,
                sum(parts, OpportunityStatus.OPEN, Part::amount, currency),
                sum(parts, OpportunityStatus.OPEN, Part::weighted, currency),
                parts.getFirst().accounts(),
                engagement,
                parts.stream().anyMatch(Part::hides));
    }

    private static Money sum(
            List<Part> parts, OpportunityStatus status, Function<Part, BigDecimal> value, Currency currency) {
        var sum = parts.stream().filter(part -> part.is(status)).map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(sum, currency);
    }
}
