package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.StageMapping;
import com.quorumcrm.pipelines.PipelineQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a deal to another pipeline. */
@Controller
@RequestMapping("/opportunities/{id}/pipeline")
class TransferController {

    private final OpportunityQuery query;
    private final PipelineQuery pipelines;
    private final MovePages pages;
    private final Moving moving;

    TransferController(OpportunityQuery query, PipelineQuery pipelines, MovePages pages, Moving moving) {
        this.query = query;
        this.pipelines = pipelines;
        this.pages = pages;
        this.moving = moving;
    }

    /**
     * @param pipeline the key of the one to go to; the ones that are offered without it
     * @param stage the key of the stage to go to; the one that comes closest without it
     */
    @GetMapping
    ModelAndView choose(
            @PathVariable OpportunityId id,
            @RequestParam(required = false) @Nullable String pipeline,
            @RequestParam(required = false) @Nullable String stage,
            Viewer viewer) {
        var deal = query.editable(id, viewer);
        var offered = pipelines.offered(viewer).stream()
                .filter(other -> !other.id().equals(deal.pipelineId()))
                .toList();
        if (pipeline == null) {
            return new ModelAndView("opportunities/pipelines")
                    .addObject("deal", deal)
                    .addObject("offered", offered);
        }
        var to = offered.stream()
                .filter(other -> other.key().equals(pipeline))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        var target =
                stage == null ? StageMapping.closest(deal, to) : to.stage(stage).orElseThrow(NoSuchRecord::new);
        return pages.page(deal, to, target, Map.of(), HttpStatus.OK, viewer)
                .addObject("form", MoveForm.of(deal, pipeline, target.key(), null));
    }

    @PostMapping
    ModelAndView transfer(
            @PathVariable OpportunityId id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        var deal = query.editable(id, viewer);
        return moving.move(deal, form, errors, request.getParameterMap(), "opportunities.notice.moved", viewer, flash);
    }
}
