package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    /**
     * @param territory null for nowhere
     * @param by who says so by hand, null for a rule
     */
    void set(AccountId account, @Nullable TerritoryId territory, @Nullable UserId by) {
        var now = close(account);
        jdbc.sql("""
                        insert into account_territory (account_id, valid_from, territory_id, set_by)
                        values (:account, :now, :territory, :by)""")
                .param("account", account.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("territory", territory == null ? null : territory.id())
                .param("by", by == null ? null : by.id())
                .update();
    }

    /** A row that began this very moment says nothing of its own. */
    private Instant close(AccountId account) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("delete from account_territory where account_id = :account and valid_from >= :now")
                .param("account", account.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update account_territory set valid_to = :now where account_id = :account and valid_to is null")
                .param("account", account.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }
}
