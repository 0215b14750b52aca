package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.StageEffects;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StagesController {

    private static final String FORM = "stagesForm";

    private final Pipelines pipelines;
    private final StageEffects effects;
    private final PipelinePages pages;

    StagesController(Pipelines pipelines, StageEffects effects, PipelinePages pages) {
        this.pipelines = pipelines;
        this.effects = effects;
        this.pages = pages;
    }

    @PostMapping("/admin/pipelines/{key}/stages")
    ModelAndView arrange(
            @PathVariable String key, @ModelAttribute(FORM) StagesForm form, Viewer viewer, RedirectAttributes flash) {
        var pipeline = pages.inUse(key);
        var arranged = form.arranged();
        try {
            if (form.isPreview()) {
                return page(pipeline, HttpStatus.OK, viewer)
                        .addObject(FORM, arranged)
                        .addObject("effects", effects.of(pipeline, arranged.command(pipeline)));
            }
            pipelines.arrange(arranged.command(pipeline), viewer);
            Notice.of("pipelines.arranged").into(flash);
            return new ModelAndView("redirect:" + PipelinePages.url(pipeline));
        } catch (RuleBroken broken) {
            return page(pipeline, HttpStatus.UNPROCESSABLE_CONTENT, viewer)
                    .addAllObjects(arranged.refusedFor(broken, FORM));
        } catch (Stale stale) {
            return page(pipeline, HttpStatus.CONFLICT, viewer).addAllObjects(arranged.overtakenBy(pipeline, FORM));
        }
    }

    private ModelAndView page(PipelineView pipeline, HttpStatus status, Viewer viewer) {
        return pages.showing(pipeline, status, viewer).addObject("form", PipelineForm.of(pipeline));
    }
}
