package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes where companies belong: the row that is valid is closed, and another begins. */
@Component
class Memberships {

    private final JdbcClient jdbc;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param territory null for nowhere */
    record Place(AccountId account, @Nullable TerritoryId territory) {}

    /**
     * @param territory null for nowhere
     * @param by who says so by hand, null for a rule
     */
    void set(AccountId account, @Nullable TerritoryId territory, @Nullable UserId by) {
        lock(List.of(account));
        write(List.of(new Place(account, territory)), by);
    }

    /**
     * As rules say; what somebody has placed by hand stays there.
     *
     * @return the companies that were placed
     */
    Set<AccountId> setByRule(Collection<Place> places) {
        lock(places.stream().map(Place::account).toList());
        var held = heldByHand(places);
        var free =
                places.stream().filter(place -> !held.contains(place.account())).toList();
        write(free, null);
        return new HashSet<>(free.stream().map(Place::account).toList());
    }

    private Set<AccountId> heldByHand(Collection<Place> places) {
        return new HashSet<>(jdbc.sql("""
                        select account_id from account_territory
                        where account_id = any(:accounts) and valid_to is null and set_by is not null""")
                .param("accounts", accounts(places))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }

    /** One after the other, whoever else writes where they belong. */
    private void lock(Collection<AccountId> accounts) {
        jdbc.sql("select id from account where id = any(:accounts) order by id for no key update")
                .param("accounts", PostgresArrays.uuids(accounts.stream().map(AccountId::id)))
                .query(UUID.class)
                .list();
    }

    /** A row that began this very moment says nothing of its own. */
    private void write(Collection<Place> places, @Nullable UserId by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        close("delete from account_territory where account_id = any(:accounts) and valid_from >= :now", places, now);
        close(
                "update account_territory set valid_to = :now where account_id = any(:accounts) and valid_to is null",
                places,
                now);
        jdbc.sql("""
                        insert into account_territory (account_id, valid_from, territory_id, set_by)
                        select account, :now, territory, :by
                        from unnest(cast(:accounts as uuid[]), cast(:territories as uuid[])) placed(account, territory)""")
                .param("accounts", accounts(places))
                .param(
                        "territories",
                        PostgresArrays.uuids(places.stream()
                                .map(place -> place.territory() == null
                                        ? null
                                        : place.territory().id())))
                .param("now", now)
                .param("by", by == null ? null : by.id())
                .update();
    }

    private void close(String sql, Collection<Place> places, OffsetDateTime now) {
        jdbc.sql(sql).param("accounts", accounts(places)).param("now", now).update();
    }

    private static Object accounts(Collection<Place> places) {
        return PostgresArrays.uuids(places.stream().map(place -> place.account().id()));
    }
}
