package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests people for fields that choose one. */
@RestController
class PeopleLookupController {

    private static final int SUGGESTED = 20;

    private final PersonQuery people;

    PeopleLookupController(PersonQuery people) {
        this.people = people;
    }

    @GetMapping("/people/lookup")
    List<Choice> found(@RequestParam String q, Viewer viewer) {
        return people.lookup(q, viewer).stream()
                .limit(SUGGESTED)
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
    }
}
