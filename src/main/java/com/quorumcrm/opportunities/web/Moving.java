package com.quorumcrm.opportunities.web;

import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.Mending;
import com.quorumcrm.opportunities.MoveToStage;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.StageMoves;
import com.quorumcrm.opportunities.TransferOpportunity;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out a move with what was said for it, or asks for what is still missing. */
@Component
class Moving {

    private final Opportunities opportunities;
    private final PipelineQuery pipelines;
    private final OpportunityWriting writing;
    private final MovePages pages;

    Moving(Opportunities opportunities, PipelineQuery pipelines, OpportunityWriting writing, MovePages pages) {
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.writing = writing;
        this.pages = pages;
    }

    /** @param said the message key of what is told when the deal has moved */
    ModelAndView move(
            OpportunityView deal,
            MoveForm form,
            BindingResult errors,
            Map<String, String[]> typed,
            String said,
            Viewer viewer,
            RedirectAttributes flash) {
        var pipeline = pipeline(deal, form);
        var to = StageMoves.named(form.target(), "stage", pipeline);
        var custom = pages.read(deal, pipeline, to, typed, viewer);
        try {
            var mending = new Mending(change(deal, form, custom, viewer), form.ticked());
            carryOut(deal, form, to, mending, viewer);
            Notice.of(said, deal.name()).into(flash);
            return new ModelAndView("redirect:" + form.next(deal));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            var page = pages.page(deal, pipeline, to, typed, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
            return custom.isEmpty() ? page : page.addObject("customFields", custom.refusedFor(broken));
        }
    }

    private @Nullable ChangeOpportunity change(OpportunityView deal, MoveForm form, FieldForm custom, Viewer viewer) {
        var body = form.patch(viewer.locale());
        var given = custom.given(viewer.locale());
        return body.isEmpty() && given.isEmpty() ? null : writing.changing(deal, form.expected(), body, given, viewer);
    }

    private void carryOut(OpportunityView deal, MoveForm form, Stage to, Mending mending, Viewer viewer) {
        if (to.pipeline().equals(deal.pipelineId())) {
            opportunities.move(new MoveToStage(deal.id(), form.expected(), to.id(), null, null, mending), viewer);
        } else {
            opportunities.transfer(new TransferOpportunity(deal.id(), form.expected(), to.id(), mending), viewer);
        }
    }

    private PipelineView pipeline(OpportunityView deal, MoveForm form) {
        var key = form.pipeline();
        return key == null || key.isEmpty()
                ? pipelines.pipeline(deal.pipelineId())
                : pipelines.byKey(key).orElseThrow(() -> new RuleBroken("pipeline", "opportunities.rule.unknown"));
    }
}
