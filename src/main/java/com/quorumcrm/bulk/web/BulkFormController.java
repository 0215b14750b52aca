package com.quorumcrm.bulk.web;

import com.quorumcrm.bulk.BulkEdits;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
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

    BulkFormController(BulkEdits edits, BulkForms forms) {
        this.edits = edits;
        this.forms = forms;
    }

    @PostMapping("/bulk-edits/selection")
    ModelAndView ask(@ModelAttribute("form") SelectionForm form, BindingResult errors, Viewer viewer) {
        edits.require(form.kind(), viewer);
        return forms.page(form, viewer);
    }

    @PostMapping("/bulk-edits")
    ModelAndView prepare(@ModelAttribute("form") SelectionForm form, BindingResult errors, Viewer viewer) {
        edits.require(form.kind(), viewer);
        try {
            return new ModelAndView("redirect:/bulk-edits/" + edits.prepare(form.command(), viewer));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
        }
        var page = forms.page(form, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
