package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.ForecastOf;
import com.quorumcrm.identity.Organisation;
import com.quorumcrm.kernel.AsOf;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which forecast a URL asks for.
 *
 * @param period {@code 2026-Q4}; the current quarter by default
 * @param asOf an instant, or a day whose end is meant; pages write it {@code as-of}
 */
record ForecastFilter(
        @Nullable String period,
        @Nullable String user,
        @Nullable String team,
        @Nullable String asOf,
        @BindParam("as-of") @Nullable String asOfDay) {

    static ForecastFilter of(FiscalPeriod period) {
        return new ForecastFilter(period.key(), null, null, null, null);
    }

    ForecastOf asked(Organisation organisation, Clock clock) {
        var instant = given(asOf) == null ? given(asOfDay) : asOf;
        return new ForecastOf(
                period(organisation, clock),
                given(user) == null ? null : UserId.of(user),
                given(team) == null ? null : TeamId.of(team),
                instant == null ? null : AsOf.parse(instant, organisation.zone()));
    }

    private FiscalPeriod period(Organisation organisation, Clock clock) {
        var key = given(period);
        return key == null
                ? organisation.calendar().containing(organisation.today(clock), FiscalPeriod.Kind.QUARTER)
                : organisation.calendar().parse(key);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
