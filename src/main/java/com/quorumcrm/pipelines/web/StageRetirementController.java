package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.DealsInStages;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.RetireStage;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/pipelines/{key}/stages/{stageKey}/retirement")
class StageRetirementController {

    private final Pipelines pipelines;
    private final DealsInStages deals;
    private final PipelinePages pages;

    StageRetirementController(Pipelines pipelines, DealsInStages deals, PipelinePages pages) {
        this.pipelines = pipelines;
        this.deals = deals;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String key, @PathVariable String stageKey) {
        var pipeline = pages.inUse(key);
        return page(pipeline, stage(pipeline, stageKey), HttpStatus.OK)
                .addObject("form", new RetirementForm(pipeline.version(), ""));
    }

    @PostMapping
    ModelAndView retire(
            @PathVariable String key,
            @PathVariable String stageKey,
            @ModelAttribute("form") RetirementForm form,
            BindingResult faults,
            Viewer viewer,
            RedirectAttributes flash) {
        var pipeline = pages.inUse(key);
        var stage = stage(pipeline, stageKey);
        try {
            pipelines.retire(new RetireStage(pipeline.id(), form.version(), stage.id(), form.target()), viewer);
            Notice.of("pipelines.stage.retired", stage.name()).into(flash);
            return new ModelAndView("redirect:" + PipelinePages.url(pipeline));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, faults);
            return page(pipeline, stage, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(PipelineView pipeline, Stage stage, HttpStatus status) {
        var targets = pipeline.openStages().stream()
                .filter(other -> !other.id().equals(stage.id()))
                .map(other -> Choice.of(other.id().toString(), other.name()))
                .toList();
        return new ModelAndView("pipelines/retire-stage", status)
                .addObject("pipeline", pipeline)
                .addObject("url", PipelinePages.url(pipeline))
                .addObject("stage", stage)
                .addObject("deals", deals.count(stage.id()))
                .addObject("targets", targets);
    }

    private static Stage stage(PipelineView pipeline, String key) {
        return pipeline.stage(key).orElseThrow(NoSuchRecord::new);
    }
}
