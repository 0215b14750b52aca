package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.ForecastLine;
import com.quorumcrm.forecasting.ForecastView;
import com.quorumcrm.kernel.FiscalCalendar;
import com.quorumcrm.kernel.FiscalPeriod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the numbers and controls of a forecast lead. */
record ForecastLinks(ForecastFilter filter, ForecastView view, FiscalCalendar calendar) {

    public String previous() {
        return to(calendar.previous(view.period()));
    }

    public String next() {
        return to(calendar.next(view.period()));
    }

    /** The period of another kind that holds the first day of this one. */
    public String of(String kind) {
        return to(calendar.containing(view.period().from(), FiscalPeriod.Kind.valueOf(kind)));
    }

    /** The part of the page that shows what commits lack. */
    public String risks() {
        return UriComponentsBuilder.fromPath("/forecast/risks")
                .queryParam("period", view.period().key())
                .queryParamIfPresent("user", Optional.ofNullable(filter.user()))
                .queryParamIfPresent("team", Optional.ofNullable(filter.team()))
                .toUriString();
    }

    public String now() {
        return page(view.period().key(), filter.user(), filter.team(), null);
    }

    @Nullable
    String line(ForecastLine.Head head) {
        return head.id() == null ? null : page(view.period().key(), head.id().toString(), null, asOf());
    }

    /**
     * The list of the deals that make a number.
     *
     * @param own only the deals that the person owns, not those of everybody below
     * @param category {@code closed}, {@code commit}, {@code bestCase}, {@code pipeline} or {@code omitted}
     */
    String deals(ForecastLine.Head head, boolean own, String category) {
        var closed = category.equals("closed");
        return UriComponentsBuilder.fromPath("/opportunities")
                .queryParamIfPresent("owner", owner(head, own))
                .queryParamIfPresent("team", Optional.ofNullable(head.id() == null ? filter.team() : null))
                .queryParam("status", closed ? "won" : "open")
                .queryParamIfPresent("category", closed ? Optional.empty() : Optional.of(category))
                .queryParam("closeDate.from", view.period().from())
                .queryParam("closeDate.to", view.period().to())
                .queryParamIfPresent("asOf", Optional.ofNullable(asOf()))
                .encode()
                .toUriString();
    }

    private static Optional<String> owner(ForecastLine.Head head, boolean own) {
        return head.id() == null ? Optional.empty() : Optional.of((own ? "" : "line:") + head.id());
    }

    private String to(FiscalPeriod period) {
        return page(period.key(), filter.user(), filter.team(), asOf());
    }

    private @Nullable String asOf() {
        return view.asOf() == null ? null : view.asOf().toString();
    }

    private static String page(String period, @Nullable String user, @Nullable String team, @Nullable String asOf) {
        return UriComponentsBuilder.fromPath("/forecast")
                .queryParam("period", period)
                .queryParamIfPresent("user", Optional.ofNullable(user))
                .queryParamIfPresent("team", Optional.ofNullable(team))
                .queryParamIfPresent("as-of", Optional.ofNullable(asOf))
                .encode()
                .toUriString();
    }
}
