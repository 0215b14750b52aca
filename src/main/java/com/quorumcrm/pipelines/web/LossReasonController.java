package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.LossReasons;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
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
@RequestMapping("/admin/loss-reasons")
class LossReasonController {

    private static final String FORM = "form";

    private final LossReasonQuery query;
    private final LossReasons reasons;

    LossReasonController(LossReasonQuery query, LossReasons reasons) {
        this.query = query;
        this.reasons = reasons;
    }

    @GetMapping
    ModelAndView list() {
        return page(HttpStatus.OK).addObject(FORM, new LossReasonForm(null, ""));
    }

    @PostMapping
    ModelAndView add(@RequestParam String name, Viewer viewer, RedirectAttributes flash) {
        return saved(() -> reasons.add(name, viewer), new LossReasonForm(null, name), flash);
    }

    @PostMapping("/{id}")
    ModelAndView rename(
            @PathVariable LossReasonId id, @RequestParam String name, Viewer viewer, RedirectAttributes flash) {
        return saved(() -> reasons.rename(id, name, viewer), new LossReasonForm(id.toString(), name), flash);
    }

    private ModelAndView saved(Runnable change, LossReasonForm form, RedirectAttributes flash) {
        try {
            change.run();
            Notice.of("pipelines.reasons.saved").into(flash);
            return new ModelAndView("redirect:/admin/loss-reasons");
        } catch (RuleBroken broken) {
            var faults = new BeanPropertyBindingResult(form, FORM);
            FormErrors.add(broken, faults);
            return page(HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(faults.getModel());
        }
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView("pipelines/loss-reasons", status).addObject("reasons", query.withRetired());
    }
}
