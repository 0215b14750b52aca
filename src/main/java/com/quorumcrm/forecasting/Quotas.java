package com.quorumcrm.forecasting;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are to close. A quota of a span counts for every period that holds the whole span. */
@Service
@Transactional
public class Quotas {

    private final JdbcClient jdbc;
    private final OrganisationSettings settings;
    private final Clock clock;

    Quotas(JdbcClient jdbc, OrganisationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RuleBroken on {@code amount} when one is negative or finer than the currency; then none is set */
    public void set(List<SetQuota> commands, Viewer viewer) {
        viewer.require(Permission.EDIT_QUOTAS);
        commands.forEach(command -> {
            if (command.amount() == null) {
                remove(command);
            } else {
                put(command, checked(command.amount()), viewer);
            }
        });
    }

    /** @param owners whose quotas, null for everybody's */
    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> of(FiscalPeriod period, @Nullable List<UUID> owners) {
        var byOwner = new HashMap<UUID, BigDecimal>();
        jdbc.sql("""
                        select user_id, sum(amount) as amount from quota
                        where from_date >= :from and to_date <= :to and (:everybody or user_id = any(cast(:owners as uuid[])))
                        group by user_id""")
                .param("from", period.from())
                .param("to", period.to())
                .param("everybody", owners == null)
                .param("owners", PostgresArrays.uuids(owners == null ? List.of() : owners))
                .query((row, number) -> byOwner.put(row.getObject("user_id", UUID.class), row.getBigDecimal("amount")))
                .list();
        return byOwner;
    }

    private void remove(SetQuota command) {
        jdbc.sql("delete from quota where user_id = :person and from_date = :from and to_date = :to")
                .param("person", command.person().id())
                .param("from", command.period().from())
                .param("to", command.period().to())
                .update();
    }

    private void put(SetQuota command, BigDecimal amount, Viewer viewer) {
        jdbc.sql("""
                        insert into quota (user_id, from_date, to_date, amount, updated_at, updated_by)
                        values (:person, :from, :to, :amount, :at, :by)
                        on conflict (user_id, from_date, to_date) do update
                        set amount = excluded.amount, updated_at = excluded.updated_at, updated_by = excluded.updated_by
                        where quota.amount <> excluded.amount""")
                .param("person", command.person().id())
                .param("from", command.period().from())
                .param("to", command.period().to())
                .param("amount", amount)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
    }

    private BigDecimal checked(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new RuleBroken("amount", "forecasting.quota.negative");
        }
        try {
            return new Money(amount, settings.current().currency()).amount();
        } catch (IllegalArgumentException tooFine) {
            throw new RuleBroken("amount", "forecasting.quota.digits");
        }
    }
}
