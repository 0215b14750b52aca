package com.quorumcrm.health.web;

import com.quorumcrm.health.HealthReason;
import com.quorumcrm.health.HealthWeights;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much each reason counts, for those who configure it. */
@Controller
@RequestMapping(HealthWeightsController.PATH)
class HealthWeightsController {

    static final String PATH = "/admin/health";

    private final HealthWeights weights;

    HealthWeightsController(HealthWeights weights) {
        this.weights = weights;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        return page().addObject("form", HealthForm.of(weights.current()));
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") HealthForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_PIPELINES);
        try {
            weights.change(form.weights(), viewer);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            var page = page();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Notice.of("health.weights.saved").into(flash);
        return new ModelAndView("redirect:" + PATH);
    }

    private static ModelAndView page() {
        return new ModelAndView("health/weights").addObject("reasons", HealthReason.values());
    }
}
