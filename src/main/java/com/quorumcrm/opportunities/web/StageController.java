package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.pipelines.PipelineQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StageController {

    private final Moving moving;
    private final OpportunityQuery query;
    private final PipelineQuery pipelines;

    StageController(Moving moving, OpportunityQuery query, PipelineQuery pipelines) {
        this.moving = moving;
        this.query = query;
        this.pipelines = pipelines;
    }

    /** A lost stage is reached through the page that asks for the reason; what else is missing is asked for here. */
    @PostMapping("/opportunities/{id}/stage")
    ModelAndView move(
            @PathVariable OpportunityId id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        var deal = query.editable(id, viewer);
        var typed = request.getParameterMap();
        return moving.move(deal, form, errors, typed, "opportunities.notice.moved", viewer, flash);
    }

    /** The stages that a deal can go to, as a page. */
    @GetMapping("/opportunities/{id}/stages")
    String choose(@PathVariable OpportunityId id, Viewer viewer, Model model) {
        offer(id, viewer, model);
        return "opportunities/stages";
    }

    /**
     * The same in the menu of a card.
     *
     * @param board the URL of the board, whose filters the answer to a move keeps to
     */
    @GetMapping("/opportunities/{id}/stages/menu")
    String menu(
            @PathVariable OpportunityId id,
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String board,
            Viewer viewer,
            Model model) {
        offer(id, viewer, model);
        model.addAttribute("drop", "/opportunities/board/drops" + query(board));
        return "opportunities/_stages :: menu";
    }

    private void offer(OpportunityId id, Viewer viewer, Model model) {
        var deal = query.find(id, viewer);
        model.addAttribute("deal", deal);
        model.addAttribute("pipeline", pipelines.pipeline(deal.pipelineId()));
    }

    private static String query(@Nullable String url) {
        var at = url == null ? -1 : url.indexOf('?');
        return at < 0 ? "" : String.valueOf(url).substring(at);
    }
}
