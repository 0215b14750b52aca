package com.quorumcrm.bulk.web;

import com.quorumcrm.bulk.BulkEdits;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From the picked rows of a list to what is to be set. */
@Controller
class BulkFormController {

    private final BulkEdits edits;
    private final BulkForms forms;
    private final CustomInputs custom;

    BulkFormController(BulkEdits edits, BulkForms forms, CustomInputs custom) {
        this.edits = edits;
        this.forms = forms;
        this.custom = custom;
    }

    @PostMapping("/bulk-edits/selection")
    ModelAndView ask(@ModelAttribute("form") SelectionForm form, BindingResult errors, Viewer viewer) {
        edits.require(form.kind(), viewer);
        return forms.page(form, custom.empty(form.kind(), viewer), viewer);
    }

    @PostMapping("/bulk-edits")
    ModelAndView prepare(
            @ModelAttribute("form") SelectionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer) {
        edits.require(form.kind(), viewer);
        var typed = custom.typed(form.kind(), request.getParameterMap(), viewer);
        try {
            var command = form.command(CustomInputs.sets(typed, viewer));
            return new ModelAndView("redirect:/bulk-edits/" + edits.prepare(command, viewer));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            var page = forms.page(form, typed.refusedFor(broken), viewer);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
