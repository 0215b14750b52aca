package com.quorumcrm.catalog;

import static java.util.Comparator.naturalOrder;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States what currencies are worth; whoever keeps converted amounts listens to {@link RateChanged}. */
@Service
@Transactional
public class CurrencyRates {

    private static final BigDecimal LIMIT = new BigDecimal("1E10");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final JdbcClient jdbc;
    private final Currencies currencies;
    private final OrganisationSettings organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CurrencyRates(
            JdbcClient jdbc,
            Currencies currencies,
            OrganisationSettings organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.currencies = currencies;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * States or corrects the rate from a day on.
     *
     * @throws RuleBroken when the rate is not above zero, or the currency is the organisation's own
     */
    public void set(CurrencyRate rate, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        check(rate);
        jdbc.sql("""
                        insert into currency_rate (currency, valid_from, rate, created_at, created_by)
                        values (:currency, :validFrom, :rate, :at, :by)
                        on conflict (currency, valid_from)
                        do update set rate = excluded.rate, created_at = excluded.created_at, created_by = excluded.created_by""")
                .param("currency", rate.currency().getCurrencyCode())
                .param("validFrom", rate.validFrom())
                .param("rate", rate.rate())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
        publish(rate.currency(), rate.validFrom(), viewer);
    }

    /**
     * Takes a rate back, so that the one before it holds on.
     *
     * @throws NoSuchRecord when there is none from that day
     */
    public void remove(Currency currency, LocalDate validFrom, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        var removed = jdbc.sql("delete from currency_rate where currency = :currency and valid_from = :validFrom")
                .param("currency", currency.getCurrencyCode())
                .param("validFrom", validFrom)
                .update();
        if (removed == 0) {
            throw new NoSuchRecord();
        }
        publish(currency, validFrom, viewer);
    }

    private void check(CurrencyRate rate) {
        if (rate.currency().equals(organisation.current().currency())) {
            throw new RuleBroken("currency", "catalog.rate.own", rate.currency().getCurrencyCode());
        }
        if (rate.rate().signum() <= 0) {
            throw new RuleBroken("rate", "catalog.rate.positive");
        }
        if (rate.rate().compareTo(LIMIT) >= 0
                || rate.rate().stripTrailingZeros().scale() > 10) {
            throw new RuleBroken("rate", "catalog.rate.digits");
        }
        if (rate.validFrom().isBefore(FIRST_DAY) || rate.validFrom().isAfter(LAST_DAY)) {
            throw new RuleBroken("validFrom", "catalog.rate.day");
        }
    }

    private void publish(Currency currency, LocalDate day, Viewer viewer) {
        var days = currencies.rates().stream()
                .filter(rate -> rate.currency().equals(currency))
                .map(CurrencyRate::validFrom)
                .toList();
        var from = days.stream().anyMatch(day::isAfter) ? day : null;
        var to = days.stream().filter(day::isBefore).min(naturalOrder()).orElse(null);
        events.publishEvent(new RateChanged(currency, from, to, viewer.id(), clock.instant()));
    }
}
