package com.quorumcrm.contacts.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests people for fields that choose one. */
@RestController
class ContactLookupController {

    private final ContactChoices choices;

    ContactLookupController(ContactChoices choices) {
        this.choices = choices;
    }

    @GetMapping(ContactChoices.LOOKUP)
    List<Choice> found(@RequestParam String q, Viewer viewer) {
        return choices.found(q, viewer);
    }
}
