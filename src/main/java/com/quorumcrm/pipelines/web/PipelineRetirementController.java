package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.DealsInStages;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.RetirePipeline;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/pipelines/{key}/retirement")
class PipelineRetirementController {

    private final Pipelines pipelines;
    private final PipelineQuery query;
    private final DealsInStages deals;
    private final PipelinePages pages;

    PipelineRetirementController(Pipelines pipelines, PipelineQuery query, DealsInStages deals, PipelinePages pages) {
        this.pipelines = pipelines;
        this.query = query;
        this.deals = deals;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String key) {
        var pipeline = pages.inUse(key);
        return page(pipeline, HttpStatus.OK)
                .addObject("form", new PipelineRetirementForm(pipeline.version(), Map.of()));
    }

    @PostMapping
    ModelAndView retire(
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            RedirectAttributes flash) {
        var pipeline = pages.inUse(key);
        var form = PipelineRetirementForm.read(version, parameters);
        try {
            var moves = form.targets(pipeline.openStages());
            pipelines.retire(new RetirePipeline(pipeline.id(), version, moves), viewer);
            Notice.of("pipelines.wasRetired", pipeline.name()).into(flash);
            return new ModelAndView("redirect:/admin/pipelines");
        } catch (RuleBroken broken) {
            var faults = new BeanPropertyBindingResult(form, "form");
            FormErrors.add(broken, faults);
            return page(pipeline, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(faults.getModel());
        }
    }

    private ModelAndView page(PipelineView pipeline, HttpStatus status) {
        return new ModelAndView("pipelines/retire", status)
                .addObject("pipeline", pipeline)
                .addObject("url", PipelinePages.url(pipeline))
                .addObject("counts", deals.counts(pipeline.openStages()))
                .addObject("targets", targets(pipeline));
    }

    private List<Choice> targets(PipelineView leaving) {
        return query.all().stream()
                .filter(pipeline -> !pipeline.id().equals(leaving.id()))
                .flatMap(pipeline -> pipeline.openStages().stream()
                        .map(stage -> Choice.of(stage.id().toString(), pipeline.name() + " – " + stage.name())))
                .toList();
    }
}
