package com.quorumcrm.deallists.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.deallists.OpportunityCriteria;
import com.quorumcrm.deallists.OpportunityListQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The deals of an account, on the account's page. */
@Controller
class AccountPanelController {

    private static final String[] LATEST = {"closeDate,desc"};

    private final AccountQuery accounts;
    private final OpportunityListQuery list;

    AccountPanelController(AccountQuery accounts, OpportunityListQuery list) {
        this.accounts = accounts;
        this.list = list;
    }

    @GetMapping("/accounts/{id}/opportunities")
    String panel(@PathVariable AccountId id, Viewer viewer, Model model) {
        var state = OpportunityLists.PAGE.read(Map.of("limit", new String[] {"10"}, "sort", LATEST));
        var criteria = OpportunityCriteria.everything().of(id);
        model.addAttribute("account", accounts.find(id, viewer));
        model.addAttribute("deals", list.page(criteria, state, viewer));
        model.addAttribute("mayOpen", viewer.can(Permission.EDIT_OPPORTUNITIES));
        return "deallists/_panel :: panel";
    }
}
