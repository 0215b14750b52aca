package com.quorumcrm.leadrules.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leadrules.ScoreRules;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How leads are scored, for those who make the rules. */
@Controller
@RequestMapping(LeadScoreController.PATH)
class LeadScoreController {

    static final String PATH = "/admin/lead-scores";

    private final ScoreRules rules;
    private final LeadRulePages pages;

    LeadScoreController(ScoreRules rules, LeadRulePages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView edit(Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        return pages.scores(HttpStatus.OK).addObject("form", RulesForm.ofScores(rules.current(), rules.version()));
    }

    @PostMapping
    ModelAndView replace(@ModelAttribute("typed") RulesForm typed, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        var form = typed.filled(RuleRow::isScore);
        try {
            rules.replace(form.scores(), form.changedOn(), viewer);
            Notice.of("leadrules.scores.saved").into(flash);
            return new ModelAndView("redirect:" + PATH);
        } catch (RuleBroken broken) {
            return pages.scores(HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(Refused.of(form, broken));
        }
    }
}
