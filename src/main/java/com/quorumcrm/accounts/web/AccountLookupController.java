package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests companies for fields that choose one. */
@RestController
class AccountLookupController {

    private final AccountChoices choices;

    AccountLookupController(AccountChoices choices) {
        this.choices = choices;
    }

    @GetMapping(AccountChoices.LOOKUP)
    List<Choice> found(@RequestParam String q, Viewer viewer) {
        return choices.found(q, viewer);
    }
}
