package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.Stage;
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
@RequestMapping("/admin/pipelines/{key}/stages/{stageKey}")
class GuideController {

    private final Pipelines pipelines;
    private final PipelinePages pages;
    private final GuidePages guides;

    GuideController(Pipelines pipelines, PipelinePages pages, GuidePages guides) {
        this.pipelines = pipelines;
        this.pages = pages;
        this.guides = guides;
    }

    @GetMapping
    ModelAndView show(@PathVariable String key, @PathVariable String stageKey, Viewer viewer) {
        var pipeline = pages.inUse(key);
        var stage = stage(pipeline, stageKey);
        return guides.page(pipeline, stage, HttpStatus.OK, viewer).addObject("form", GuideForm.of(pipeline, stage));
    }

    @PostMapping
    ModelAndView guide(
            @PathVariable String key,
            @PathVariable String stageKey,
            @ModelAttribute("form") GuideForm form,
            BindingResult faults,
            Viewer viewer,
            RedirectAttributes flash) {
        var pipeline = pages.inUse(key);
        var stage = stage(pipeline, stageKey);
        try {
            pipelines.guide(guides.command(form, pipeline, stage, viewer), viewer);
            Notice.of("pipelines.guided", stage.name()).into(flash);
            return new ModelAndView("redirect:" + PipelinePages.url(pipeline));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, faults);
            return guides.page(pipeline, stage, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        } catch (Stale stale) {
            return guides.page(pipeline, stage, HttpStatus.CONFLICT, viewer)
                    .addAllObjects(guides.overtaken(form.at(pipeline.version())));
        }
    }

    private static Stage stage(PipelineView pipeline, String key) {
        return pipeline.stage(key).filter(Stage::isOpen).orElseThrow(NoSuchRecord::new);
    }
}
