package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.Figures;
import com.quorumcrm.forecasting.ForecastView;
import com.quorumcrm.identity.Organisation;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.web.Gauge;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the forecast page shows.
 *
 * @param daysLeft from today to the end of the period, zero when it is over
 */
record ForecastPage(
        FiscalPeriod period,
        String who,
        int people,
        @Nullable Instant asOf,
        Currency currency,
        Figures total,
        Gauge gauge,
        List<ForecastRow> rows,
        long daysLeft,
        ForecastLinks links) {

    static ForecastPage of(ForecastView view, ForecastFilter filter, Organisation organisation, Clock clock) {
        var links = new ForecastLinks(filter, view, organisation.calendar());
        var root = view.root();
        return new ForecastPage(
                view.period(),
                root.head().name(),
                root.people(),
                view.asOf(),
                view.currency(),
                root.total(),
                gauge(root.total()),
                ForecastRow.tree(root, links),
                daysLeft(view.period(), organisation.today(clock)),
                links);
    }

    public Money money(BigDecimal amount) {
        return Money.rounded(amount, currency);
    }

    /** How much of the gap commit would fill, 1 being all of it; null where there is no gap. */
    public @Nullable BigDecimal commitCovers() {
        var gap = total.gap();
        return gap == null || gap.signum() == 0
                ? null
                : total.commit().amount().divide(gap, 4, java.math.RoundingMode.HALF_UP);
    }

    private static long daysLeft(FiscalPeriod period, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, period.to()));
    }

    private static Gauge gauge(Figures figures) {
        var closed = figures.closed().amount();
        var committed = closed.add(figures.commit().amount());
        var best = committed.add(figures.bestCase().amount());
        var quota = figures.quota() == null ? BigDecimal.ZERO : figures.quota();
        var gauge = Gauge.upTo(best.max(quota.multiply(new BigDecimal("1.1"))))
                .and("closed", BigDecimal.ZERO, closed)
                .and("commit", closed, figures.commit().amount())
                .and("bestCase", committed, figures.bestCase().amount());
        return figures.quota() == null ? gauge : gauge.withGoal(quota);
    }
}
