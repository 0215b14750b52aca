package com.quorumcrm.pipelines.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.DealsInStages;
import com.quorumcrm.pipelines.ExitCriteria;
import com.quorumcrm.pipelines.GuideStage;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageCriterion.Offer;
import com.quorumcrm.web.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a stage's guidance and exit criteria are written, with what it offers to choose from. */
@Component
class GuidePages {

    private final ExitCriteria criteria;
    private final DealsInStages deals;

    GuidePages(ExitCriteria criteria, DealsInStages deals) {
        this.criteria = criteria;
        this.deals = deals;
    }

    /** The page lacks its form. */
    ModelAndView page(PipelineView pipeline, Stage stage, HttpStatus status, Viewer viewer) {
        return new ModelAndView("pipelines/stage", status)
                .addObject("pipeline", pipeline)
                .addObject("stage", stage)
                .addObject("url", PipelinePages.url(pipeline))
                .addObject("deals", deals.count(stage.id()))
                .addObject("groups", groups(pipeline, viewer));
    }

    GuideStage command(GuideForm form, PipelineView pipeline, Stage stage, Viewer viewer) {
        return form.command(pipeline, stage, criteria.offers(pipeline.key(), viewer));
    }

    Map<String, Object> overtaken(GuideForm form) {
        var faults = new BeanPropertyBindingResult(form, "form");
        faults.reject("pipelines.overtaken");
        return faults.getModel();
    }

    /** What can be chosen, by kind. */
    private Map<Criterion.Kind, List<Choice>> groups(PipelineView pipeline, Viewer viewer) {
        return criteria.offers(pipeline.key(), viewer).stream()
                .collect(groupingBy(
                        offer -> offer.criterion().kind(),
                        LinkedHashMap::new,
                        mapping(offer -> choice(offer, viewer), toList())));
    }

    private Choice choice(Offer offer, Viewer viewer) {
        return Choice.of(GuideForm.value(offer.criterion()), criteria.name(offer, viewer.locale()));
    }
}
