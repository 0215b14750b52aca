package com.quorumcrm.health.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.health.HealthQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How well an account is. */
@Controller
class HealthController {

    private final RecordPages pages;
    private final HealthQuery health;

    HealthController(RecordPages pages, HealthQuery health) {
        this.pages = pages;
        this.health = health;
    }

    @GetMapping("/accounts/{id}/health")
    ModelAndView page(@PathVariable AccountId id, Viewer viewer) {
        return pages.around(id.ref(), "health", "health/_health :: page", viewer)
                .addObject("health", health.of(id, viewer));
    }

    @GetMapping("/accounts/{id}/health/panel")
    ModelAndView panel(@PathVariable AccountId id, Viewer viewer) {
        return new ModelAndView("health/_health :: panel").addObject("health", health.of(id, viewer));
    }
}
