package com.quorumcrm.leadrules.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leadrules.AssignmentRules;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whose new leads become, for those who make the rules. */
@Controller
@RequestMapping(LeadAssignmentController.PATH)
class LeadAssignmentController {

    static final String PATH = "/admin/lead-assignment";

    private final AssignmentRules rules;
    private final LeadRulePages pages;

    LeadAssignmentController(AssignmentRules rules, LeadRulePages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView edit(Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        return pages.assignments(HttpStatus.OK, viewer)
                .addObject("form", RulesForm.ofAssignments(rules.current(), rules.version()));
    }

    @PostMapping
    ModelAndView replace(@ModelAttribute("typed") RulesForm typed, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        var form = typed.filled(RuleRow::isAssignment);
        try {
            rules.replace(form.assignments(), form.changedOn(), viewer);
            Notice.of("leadrules.assignment.saved").into(flash);
            return new ModelAndView("redirect:" + PATH);
        } catch (RuleBroken broken) {
            return pages.assignments(HttpStatus.UNPROCESSABLE_CONTENT, viewer).addAllObjects(Refused.of(form, broken));
        }
    }
}
