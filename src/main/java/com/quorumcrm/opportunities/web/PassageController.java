package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.pipelines.Outcome;
import com.quorumcrm.pipelines.PipelineQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for what a deal lacks before it is moved. */
@Controller
class PassageController {

    private final OpportunityQuery query;
    private final PipelineQuery pipelines;
    private final MovePages pages;

    PassageController(OpportunityQuery query, PipelineQuery pipelines, MovePages pages) {
        this.query = query;
        this.pipelines = pipelines;
        this.pages = pages;
    }

    /** @param back where to go afterwards, null for the deal's page */
    @GetMapping("/opportunities/{id}/stages/{stage}")
    ModelAndView ask(
            @PathVariable OpportunityId id,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable String back,
            Viewer viewer) {
        var deal = query.editable(id, viewer);
        var pipeline = pipelines.pipeline(deal.pipelineId());
        var to = pipeline.stage(stage)
                .filter(target -> target.outcome() != Outcome.LOST)
                .orElseThrow(NoSuchRecord::new);
        return pages.page(deal, pipeline, to, Map.of(), HttpStatus.OK, viewer)
                .addObject("form", MoveForm.of(deal, null, stage, back));
    }
}
