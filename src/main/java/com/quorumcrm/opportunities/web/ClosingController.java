package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ClosingController {

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final LossReasonQuery reasons;
    private final PipelineQuery pipelines;
    private final Moving moving;

    ClosingController(
            Opportunities opportunities,
            OpportunityQuery query,
            LossReasonQuery reasons,
            PipelineQuery pipelines,
            Moving moving) {
        this.pipelines = pipelines;
        this.moving = moving;
        this.opportunities = opportunities;
        this.query = query;
        this.reasons = reasons;
    }

    @PostMapping("/opportunities/{id}/win")
    ModelAndView win(
            @PathVariable OpportunityId id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        var deal = query.editable(id, viewer);
        var typed = request.getParameterMap();
        var winning = form.to(pipelines.pipeline(deal.pipelineId()).wonStage().key());
        return moving.move(deal, winning, errors, typed, "opportunities.notice.won", viewer, flash);
    }

    @GetMapping("/opportunities/{id}/lose")
    ModelAndView ask(@PathVariable OpportunityId id, Viewer viewer) {
        var deal = query.editable(id, viewer);
        return page(id, new LossForm(null, null, null, deal.version()), viewer, HttpStatus.OK);
    }

    @PostMapping("/opportunities/{id}/loss")
    ModelAndView lose(
            @PathVariable OpportunityId id,
            @ModelAttribute("form") LossForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        query.editable(id, viewer);
        try {
            opportunities.lose(form.command(id), viewer);
            Notice.of("opportunities.notice.lost", query.find(id, viewer).name())
                    .into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
        }
        return page(id, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(OpportunityId id, LossForm form, Viewer viewer, HttpStatus status) {
        var deal = query.find(id, viewer);
        var choices = reasons.in(deal.pipelineId()).stream()
                .map(reason -> Choice.of(reason.key(), reason.name()))
                .toList();
        var page = new ModelAndView("opportunities/lose", status);
        page.addObject("deal", deal);
        page.addObject("form", form);
        page.addObject("reasons", choices);
        return page;
    }
}
