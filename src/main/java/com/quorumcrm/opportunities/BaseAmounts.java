package com.quorumcrm.opportunities;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.catalog.RateChanged;
import com.quorumcrm.kernel.Money;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the deals' amounts in the organisation's currency right when a rate changes. */
@Component
@Transactional
class BaseAmounts {

    private final JdbcClient jdbc;
    private final Currencies currencies;
    private final BaseCurrency base;

    BaseAmounts(JdbcClient jdbc, Currencies currencies, BaseCurrency base) {
        this.jdbc = jdbc;
        this.currencies = currencies;
        this.base = base;
    }

    /**
     * Converts again what closes on one of the days, in the transaction that changed the rate: a sum must never mix old
     * rates and new. Without any rate left, amounts stay as they were converted last.
     */
    @EventListener
    void on(RateChanged changed) {
        var table = currencies.table();
        if (!table.currencies().contains(changed.currency())) {
            return;
        }
        var today = base.today();
        var from = changed.from();
        var to = changed.to();
        var day = from != null ? from : to != null ? to.minusDays(1) : today;
        jdbc.sql("""
                        update opportunity
                        set base_amount = round(amount * :rate, :digits), version = version + 1, updated_at = :at, updated_by = :by
                        where currency = :currency
                          and amount is not null
                          and coalesce(close_date, :today) >= coalesce(:from, '-infinity'::date)
                          and coalesce(close_date, :today) < coalesce(:to, 'infinity'::date)
                          and base_amount <> round(amount * :rate, :digits)""")
                .param("rate", table.rate(changed.currency(), day))
                .param("digits", Money.digits(table.base()))
                .param("at", changed.at().atOffset(ZoneOffset.UTC))
                .param("by", changed.by().id())
                .param("currency", changed.currency().getCurrencyCode())
                .param("today", today)
                .param("from", from, Types.DATE)
                .param("to", to, Types.DATE)
                .update();
    }
}
