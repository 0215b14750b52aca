package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.ForecastQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ForecastController {

    private final ForecastQuery forecasts;
    private final OrganisationSettings settings;
    private final Clock clock;

    ForecastController(ForecastQuery forecasts, OrganisationSettings settings, Clock clock) {
        this.forecasts = forecasts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/forecast")
    String show(ForecastFilter filter, Viewer viewer, Model model) {
        var organisation = settings.current();
        var forecast = forecasts.forecast(filter.asked(organisation, clock), viewer);
        model.addAttribute("forecast", ForecastPage.of(forecast, filter, organisation, clock));
        return "forecasting/show";
    }

    /** A part of the page, loaded on its own; a page without scripts leads to the same deals as a list. */
    @GetMapping("/forecast/risks")
    String risks(ForecastFilter filter, Viewer viewer, Model model) {
        model.addAttribute("risks", forecasts.risks(filter.asked(settings.current(), clock), viewer));
        return "forecasting/_risks :: risks";
    }
}
