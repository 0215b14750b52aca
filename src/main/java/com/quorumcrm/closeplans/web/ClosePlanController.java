package com.quorumcrm.closeplans.web;

import com.quorumcrm.closeplans.ClosePlanSharing;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.HomeAddress;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The close plan of a deal, and its link for the customer. */
@Controller
@RequestMapping("/opportunities/{id}/close-plan")
class ClosePlanController {

    private final ClosePlanPages pages;
    private final ClosePlanSharing sharing;
    private final HomeAddress home;

    ClosePlanController(ClosePlanPages pages, ClosePlanSharing sharing, HomeAddress home) {
        this.pages = pages;
        this.sharing = sharing;
        this.home = home;
    }

    @GetMapping
    ModelAndView show(@PathVariable OpportunityId id, @RequestParam(defaultValue = "") String edit, Viewer viewer) {
        return pages.show(id, edit, viewer);
    }

    /** The link is shown once, on this answer. */
    @PostMapping("/share")
    ModelAndView share(@PathVariable OpportunityId id, Viewer viewer, HttpServletRequest request) {
        var secret = sharing.share(id, viewer);
        return pages.show(id, "", viewer).addObject("link", home.of(request) + SharedPlanController.PATH + secret);
    }

    @PostMapping("/share/removal")
    String revoke(@PathVariable OpportunityId id, Viewer viewer, RedirectAttributes flash) {
        sharing.revoke(id, viewer);
        Notice.of("closeplans.notice.revoked").into(flash);
        return "redirect:" + id.ref().url() + "/close-plan";
    }
}
