package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/pipelines")
class PipelineController {

    private final PipelineQuery query;
    private final Pipelines pipelines;
    private final PipelinePages pages;

    PipelineController(PipelineQuery query, Pipelines pipelines, PipelinePages pages) {
        this.query = query;
        this.pipelines = pipelines;
        this.pages = pages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("pipelines", query.withRetired());
        return "pipelines/list";
    }

    @GetMapping("/new")
    ModelAndView ask() {
        return pages.opening(HttpStatus.OK).addObject("form", PipelineForm.empty());
    }

    @PostMapping
    ModelAndView open(
            @ModelAttribute("form") PipelineForm form, BindingResult faults, Viewer viewer, RedirectAttributes flash) {
        if (!faults.hasErrors()) {
            try {
                var pipeline = query.pipeline(opened(form, viewer));
                Notice.of("pipelines.opened").into(flash);
                return new ModelAndView("redirect:" + PipelinePages.url(pipeline));
            } catch (RuleBroken broken) {
                FormErrors.add(broken, faults);
            }
        }
        return pages.opening(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PipelineId opened(PipelineForm form, Viewer viewer) {
        return form.method() == null
                ? pipelines.open(form.opening(), viewer)
                : pipelines.open(form.terms(), form.method(), viewer);
    }
}
