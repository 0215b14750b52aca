package com.quorumcrm.closeplans.web;

import com.quorumcrm.closeplans.ClosePlanQuery;
import com.quorumcrm.closeplans.ClosePlanSharing;
import com.quorumcrm.identity.OrganisationSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A close plan, for whoever knows its secret address. */
@Controller
class SharedPlanController {

    static final String PATH = "/plan/";

    private final ClosePlanQuery plans;
    private final ClosePlanSharing sharing;
    private final OrganisationSettings organisation;
    private final Clock clock;

    SharedPlanController(
            ClosePlanQuery plans, ClosePlanSharing sharing, OrganisationSettings organisation, Clock clock) {
        this.plans = plans;
        this.sharing = sharing;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping(PATH + "{secret}")
    String show(@PathVariable String secret, HttpServletResponse response, Model model) {
        model.addAttribute("plan", plans.shared(secret));
        model.addAttribute("today", organisation.current().today(clock));
        sharing.opened(secret);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return "closeplans/shared";
    }
}
