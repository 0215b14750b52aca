package com.quorumcrm.opportunities.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OpportunityFormController {

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final OpportunityForms forms;
    private final FieldForms fields;

    OpportunityFormController(
            Opportunities opportunities, OpportunityQuery query, OpportunityForms forms, FieldForms fields) {
        this.opportunities = opportunities;
        this.query = query;
        this.forms = forms;
        this.fields = fields;
    }

    @GetMapping("/opportunities/new")
    ModelAndView empty(
            @RequestParam(required = false) @Nullable AccountId account,
            @RequestParam(required = false) @Nullable String type,
            Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var kind = Keys.readOptional("type", type, OpportunityType.class);
        var form = OpportunityForm.empty(account, kind, viewer, forms.usualCurrency());
        return forms.opening(form, fields.opening(RecordKind.OPPORTUNITY, viewer), viewer, HttpStatus.OK);
    }

    @PostMapping("/opportunities")
    ModelAndView open(
            @ModelAttribute("form") OpportunityForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var custom = fields.read(RecordKind.OPPORTUNITY, null, request.getParameterMap(), viewer);
        try {
            var id = opportunities.open(form.opening(viewer).holding(custom.given(viewer.locale())), viewer);
            Notice.of("opportunities.notice.opened").into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return forms.opening(form, custom.refusedFor(broken), viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/opportunities/{id}/edit")
    ModelAndView edit(@PathVariable OpportunityId id, Viewer viewer) {
        var deal = query.editable(id, viewer);
        return forms.changing(OpportunityForm.of(deal), forms.custom(deal, viewer), deal, viewer, HttpStatus.OK);
    }

    @PostMapping("/opportunities/{id}")
    ModelAndView change(
            @PathVariable OpportunityId id,
            @ModelAttribute("form") OpportunityForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        var deal = query.editable(id, viewer);
        var custom = fields.read(RecordKind.OPPORTUNITY, deal.pipelineKey(), request.getParameterMap(), viewer);
        try {
            opportunities.change(form.changing(id, viewer).holding(custom.given(viewer.locale())), viewer);
            Notice.of("opportunities.notice.changed").into(flash);
            return new ModelAndView("redirect:" + id.ref().url());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return forms.changing(form, custom.refusedFor(broken), deal, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            return forms.conflict(form, custom, deal, viewer);
        }
    }
}
