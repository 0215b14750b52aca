package com.quorumcrm.accounts.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests companies and people for fields that choose one. */
@RestController
class LookupController {

    private final AccountChoices accounts;
    private final ContactChoices contacts;

    LookupController(AccountChoices accounts, ContactChoices contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    @GetMapping(AccountChoices.LOOKUP)
    List<Choice> accounts(@RequestParam String q, Viewer viewer) {
        return accounts.found(q, viewer);
    }

    @GetMapping(ContactChoices.LOOKUP)
    List<Choice> contacts(@RequestParam String q, Viewer viewer) {
        return contacts.found(q, viewer);
    }
}
