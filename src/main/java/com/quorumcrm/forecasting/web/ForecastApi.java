package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.ForecastQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/forecast")
class ForecastApi {

    private final ForecastQuery forecasts;
    private final OrganisationSettings settings;
    private final Clock clock;

    ForecastApi(ForecastQuery forecasts, OrganisationSettings settings, Clock clock) {
        this.forecasts = forecasts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ForecastJson forecast(ForecastFilter filter, Viewer viewer) {
        return ForecastJson.of(forecasts.forecast(filter.asked(settings.current(), clock), viewer), clock);
    }
}
