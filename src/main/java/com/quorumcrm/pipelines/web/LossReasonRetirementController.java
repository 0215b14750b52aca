package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.LossReasons;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/loss-reasons/{id}")
class LossReasonRetirementController {

    private static final String PAGE = "redirect:/admin/loss-reasons";

    private final LossReasonQuery query;
    private final LossReasons reasons;

    LossReasonRetirementController(LossReasonQuery query, LossReasons reasons) {
        this.query = query;
        this.reasons = reasons;
    }

    @PostMapping("/retirement")
    String retire(@PathVariable LossReasonId id, Viewer viewer, RedirectAttributes flash) {
        reasons.retire(id, viewer);
        Notice.of("pipelines.reasons.retired", query.reason(id).name())
                .undoneBy("/admin/loss-reasons/" + id + "/restoration")
                .into(flash);
        return PAGE;
    }

    @PostMapping("/restoration")
    String offerAgain(@PathVariable LossReasonId id, Viewer viewer, RedirectAttributes flash) {
        reasons.offerAgain(id, viewer);
        Notice.of("pipelines.reasons.offered", query.reason(id).name()).into(flash);
        return PAGE;
    }
}
