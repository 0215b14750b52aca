package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/pipelines/{key}")
class ChangePipelineController {

    private final Pipelines pipelines;
    private final PipelinePages pages;

    ChangePipelineController(Pipelines pipelines, PipelinePages pages) {
        this.pipelines = pipelines;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String key, Viewer viewer) {
        var pipeline = pages.inUse(key);
        return pages.showing(pipeline, HttpStatus.OK, viewer)
                .addObject("form", PipelineForm.of(pipeline))
                .addObject("stagesForm", StagesForm.of(pipeline));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String key,
            @ModelAttribute("form") PipelineForm form,
            BindingResult faults,
            Viewer viewer,
            RedirectAttributes flash) {
        var pipeline = pages.inUse(key);
        if (!faults.hasErrors()) {
            try {
                pipelines.change(form.changing(pipeline), viewer);
                Notice.of("pipelines.changed").into(flash);
                return new ModelAndView("redirect:" + PipelinePages.url(pipeline));
            } catch (RuleBroken broken) {
                FormErrors.add(broken, faults);
            } catch (Stale stale) {
                var overtaken = new BeanPropertyBindingResult(form.at(pipeline.version()), "form");
                overtaken.reject("pipelines.overtaken");
                return pages.showing(pipeline, HttpStatus.CONFLICT, viewer)
                        .addAllObjects(overtaken.getModel())
                        .addObject("stagesForm", StagesForm.of(pipeline));
            }
        }
        return pages.showing(pipeline, HttpStatus.UNPROCESSABLE_CONTENT, viewer)
                .addObject("stagesForm", StagesForm.of(pipeline));
    }
}
