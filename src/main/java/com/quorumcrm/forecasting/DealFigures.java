package com.quorumcrm.forecasting;

import com.quorumcrm.kernel.FiscalCalendar.Pattern445;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.platform.PostgresArrays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the deals of people by forecast category. */
@Repository
class DealFigures {

    private static final String FROM_SUMS = """
            select owner_id, category, sum(deals) as deals, sum(base_amount) as amount, sum(weighted) as weighted
            from opportunity_sum
            where close_month between :from and :to and status <> 'LOST'""";

    private static final String FROM_DEALS = """
            select owner_id, category, count(*) as deals, coalesce(sum(base_amount), 0) as amount,
                   coalesce(sum(base_amount * probability), 0) as weighted
            from opportunity
            where close_date between :from and :to and status <> 'LOST' and deleted_at is null""";

    private static final String FROM_HISTORY = """
            select owner_id, category, count(*) as deals, coalesce(sum(base_amount), 0) as amount,
                   coalesce(sum(base_amount * probability), 0) as weighted
            from opportunity_version
            where close_date between :from and :to and status <> 'LOST' and not deleted
              and valid_from <= :asOf and (valid_to is null or valid_to > :asOf)""";

    private final JdbcClient jdbc;

    DealFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param owners whose deals are counted, null for everybody's
     * @param pattern of the fiscal calendar: only periods of whole calendar months can be read from the maintained sums
     */
    Map<UUID, Figures> by(
            FiscalPeriod period,
            @Nullable List<UUID> owners,
            @Nullable Instant asOf,
            Pattern445 pattern,
            Currency currency) {
        var byOwner = new HashMap<UUID, Figures>();
        rows(source(asOf, pattern), period, owners, asOf).stream()
                .filter(row -> row.deals() > 0)
                .forEach(row -> byOwner.merge(row.ownerId(), row.figures(currency), Figures::plus));
        return byOwner;
    }

    private static String source(@Nullable Instant asOf, Pattern445 pattern) {
        if (asOf != null) {
            return FROM_HISTORY;
        }
        return pattern == Pattern445.CALENDAR_MONTHS ? FROM_SUMS : FROM_DEALS;
    }

    private List<Row> rows(String source, FiscalPeriod period, @Nullable List<UUID> owners, @Nullable Instant asOf) {
        var ofOwners = owners == null ? "" : " and owner_id = any(cast(:owners as uuid[]))";
        var query = jdbc.sql(source + ofOwners + " group by owner_id, category")
                .param("from", period.from())
                .param("to", period.to());
        if (owners != null) {
            query = query.param("owners", PostgresArrays.uuids(owners));
        }
        if (asOf != null) {
            query = query.param("asOf", OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
        }
        return query.query(Row.class).list();
    }

    private record Row(UUID ownerId, String category, long deals, BigDecimal amount, BigDecimal weighted) {

        Figures figures(Currency currency) {
            var tally = new Tally(deals, Money.rounded(amount, currency).amount());
            return new Figures(
                    only("CLOSED", tally),
                    only("COMMIT", tally),
                    only("BEST_CASE", tally),
                    only("PIPELINE", tally),
                    only("OMITTED", tally),
                    category.equals("OMITTED")
                            ? BigDecimal.ZERO
                            : Money.rounded(weighted, currency).amount(),
                    null);
        }

        private Tally only(String wanted, Tally tally) {
            return category.equals(wanted) ? tally : Tally.NOTHING;
        }
    }
}
