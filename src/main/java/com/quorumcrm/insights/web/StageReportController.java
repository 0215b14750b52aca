package com.quorumcrm.insights.web;

import com.quorumcrm.insights.CountedDealQuery;
import com.quorumcrm.insights.Dimension;
import com.quorumcrm.insights.Part;
import com.quorumcrm.insights.StageReportQuery;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.Keys;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How deals pass their stages, and the deals behind each number. */
@Controller
class StageReportController {

    private static final Set<Part> OF_STAGES = Set.of(Part.REACHED, Part.PASSED, Part.HERE);

    private final StageReportQuery reports;
    private final CountedDealQuery counted;
    private final StageReports asking;
    private final PipelineQuery pipelines;

    StageReportController(
            StageReportQuery reports, CountedDealQuery counted, StageReports asking, PipelineQuery pipelines) {
        this.reports = reports;
        this.counted = counted;
        this.asking = asking;
        this.pipelines = pipelines;
    }

    @GetMapping(ReportFilter.PATH)
    String show(ReportFilter filter, Viewer viewer, Model model) {
        var asked = asking.asked(filter, viewer);
        model.addAttribute("report", reports.report(asked.deals(), viewer));
        model.addAttribute("asked", asked.deals());
        model.addAttribute("pipeline", asked.pipeline());
        model.addAttribute("pipelines", pipelines.all());
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("links", new ReportLinks(filter));
        return "insights/stages";
    }

    @GetMapping(ReportFilter.PATH + "/deals")
    String deals(
            ReportFilter filter,
            @RequestParam String part,
            @RequestParam(defaultValue = "") String key,
            Viewer viewer,
            Model model) {
        var asked = asking.asked(filter, viewer);
        var which = Keys.read("part", part, Part.class);
        if (OF_STAGES.contains(which)) {
            requireId(key);
        }
        model.addAttribute("counted", counted.deals(asked.deals(), which, key, viewer));
        model.addAttribute("pipeline", asked.pipeline());
        model.addAttribute("part", which);
        model.addAttribute("asked", asked.deals());
        model.addAttribute("links", new ReportLinks(filter));
        return "insights/deals";
    }

    private static void requireId(String key) {
        try {
            UUID.fromString(key);
        } catch (IllegalArgumentException none) {
            throw new NotUnderstood("key", "insights.filter.key", key);
        }
    }
}
