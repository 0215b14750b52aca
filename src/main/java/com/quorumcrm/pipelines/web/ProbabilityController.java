package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.DealsInStages;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.WeighStage;
import com.quorumcrm.web.Notice;
import java.math.BigDecimal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/pipelines/{key}/probabilities")
class ProbabilityController {

    private final Pipelines pipelines;
    private final DealsInStages deals;
    private final PipelinePages pages;

    ProbabilityController(Pipelines pipelines, DealsInStages deals, PipelinePages pages) {
        this.pipelines = pipelines;
        this.deals = deals;
        this.pages = pages;
    }

    @GetMapping
    String suggest(@PathVariable String key, Model model) {
        var pipeline = pages.inUse(key);
        model.addAttribute("pipeline", pipeline);
        model.addAttribute("url", PipelinePages.url(pipeline));
        model.addAttribute("records", deals.records(pipeline.id()));
        return "pipelines/probabilities";
    }

    /** @param probability the suggestion that was shown */
    @PostMapping("/{stageKey}")
    String accept(
            @PathVariable String key,
            @PathVariable String stageKey,
            @RequestParam long version,
            @RequestParam BigDecimal probability,
            Viewer viewer,
            RedirectAttributes flash) {
        var pipeline = pages.inUse(key);
        var stage = pipeline.stage(stageKey).orElseThrow(NoSuchRecord::new);
        try {
            pipelines.weigh(new WeighStage(pipeline.id(), version, stage.id(), probability), viewer);
            Notice.of("pipelines.weighed", stage.name()).into(flash);
        } catch (RuleBroken broken) {
            var breach = broken.breaches().getFirst();
            Notice.problem(breach.code(), breach.arguments().toArray()).into(flash);
        }
        return "redirect:" + PipelinePages.url(pipeline) + "/probabilities";
    }
}
