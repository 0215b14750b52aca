package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.QuotaQuery;
import com.quorumcrm.forecasting.Quotas;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/quotas")
class QuotaController {

    private final QuotaQuery query;
    private final Quotas quotas;
    private final OrganisationSettings settings;
    private final Clock clock;

    QuotaController(QuotaQuery query, Quotas quotas, OrganisationSettings settings, Clock clock) {
        this.query = query;
        this.quotas = quotas;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String edit(@RequestParam @Nullable String period, Viewer viewer, Model model) {
        var chosen = period(period);
        return show(
                chosen,
                QuotaSheet.of(query.of(chosen, viewer), settings.current().currency()),
                model);
    }

    @PostMapping
    String save(
            @RequestParam String period,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var chosen = period(period);
        var sheet = QuotaSheet.of(query.of(chosen, viewer), settings.current().currency())
                .typed(typed);
        if (sheet.hasProblems()) {
            response.setStatus(422);
            return show(chosen, sheet, model);
        }
        quotas.set(sheet.changes(chosen), viewer);
        Notice.of("forecasting.quotas.saved").into(flash);
        return "redirect:/admin/quotas?period=" + chosen.key();
    }

    private String show(FiscalPeriod period, QuotaSheet sheet, Model model) {
        var calendar = settings.current().calendar();
        model.addAttribute("period", period);
        model.addAttribute("previous", calendar.previous(period));
        model.addAttribute("next", calendar.next(period));
        model.addAttribute("sheet", sheet);
        return "forecasting/quotas";
    }

    private FiscalPeriod period(@Nullable String key) {
        var organisation = settings.current();
        return key == null
                ? organisation.calendar().containing(organisation.today(clock), FiscalPeriod.Kind.QUARTER)
                : organisation.calendar().parse(key);
    }
}
