package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.ForecastOf;
import com.quorumcrm.forecasting.ForecastQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The viewer's current quarter, as the home page shows it. */
@Controller
class MyNumberController {

    private final ForecastQuery forecasts;
    private final OrganisationSettings settings;
    private final Clock clock;

    MyNumberController(ForecastQuery forecasts, OrganisationSettings settings, Clock clock) {
        this.forecasts = forecasts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/forecast/mine")
    String panel(Viewer viewer, Model model) {
        var organisation = settings.current();
        var quarter = organisation.calendar().containing(organisation.today(clock), FiscalPeriod.Kind.QUARTER);
        var forecast = forecasts.forecast(new ForecastOf(quarter, null, null, null), viewer);
        model.addAttribute("forecast", ForecastPage.of(forecast, ForecastFilter.of(quarter), organisation, clock));
        return "forecasting/_landing :: landing (forecast=${forecast})";
    }
}
