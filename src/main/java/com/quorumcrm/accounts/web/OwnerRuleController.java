package com.quorumcrm.accounts.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says below the owner of a new company whose it will be by rule, as far as it is typed in. */
@Controller
class OwnerRuleController {

    private final OwnerRules rules;

    OwnerRuleController(OwnerRules rules) {
        this.rules = rules;
    }

    @GetMapping("/accounts/owner-rule")
    String say(@ModelAttribute("form") AccountForm form, Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        model.addAttribute("verdict", rules.verdict(form));
        return "accounts/_owner :: rule";
    }
}
