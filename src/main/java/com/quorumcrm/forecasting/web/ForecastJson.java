package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.Figures;
import com.quorumcrm.forecasting.ForecastLine;
import com.quorumcrm.forecasting.ForecastView;
import com.quorumcrm.forecasting.Tally;
import com.quorumcrm.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as the API answers it; amounts are in the organisation's currency.
 *
 * @param lines the root of the tree
 */
record ForecastJson(String period, LocalDate from, LocalDate to, Instant asOf, String currency, Line lines) {

    record Line(User user, Numbers own, Numbers total, List<Line> children) {}

    record User(@Nullable UUID id, String name, @Nullable String email) {}

    record Sum(long count, String amount) {}

    /** Adjusted and predicted numbers are null where there are none. */
    record Numbers(
            Sum closed,
            Sum commit,
            Sum bestCase,
            Sum pipeline,
            Sum omitted,
            String weighted,
            @Nullable String quota,
            @Nullable Sum adjusted,
            @Nullable Object predicted) {}

    static ForecastJson of(ForecastView forecast, Clock clock) {
        return new ForecastJson(
                forecast.period().key(),
                forecast.period().from(),
                forecast.period().to(),
                Optional.ofNullable(forecast.asOf()).orElseGet(clock::instant),
                forecast.currency().getCurrencyCode(),
                new Writer(forecast.currency()).line(forecast.root()));
    }

    private record Writer(Currency currency) {

        Line line(ForecastLine line) {
            var head = line.head();
            return new Line(
                    new User(head.id() == null ? null : head.id().id(), head.name(), head.email()),
                    numbers(line.own()),
                    numbers(line.total()),
                    line.children().stream().map(this::line).toList());
        }

        Numbers numbers(Figures figures) {
            return new Numbers(
                    sum(figures.closed()),
                    sum(figures.commit()),
                    sum(figures.bestCase()),
                    sum(figures.pipeline()),
                    sum(figures.omitted()),
                    plain(figures.weighted()),
                    figures.quota() == null ? null : plain(figures.quota()),
                    null,
                    null);
        }

        Sum sum(Tally tally) {
            return new Sum(tally.count(), plain(tally.amount()));
        }

        String plain(BigDecimal amount) {
            return Money.rounded(amount, currency).plain();
        }
    }
}
