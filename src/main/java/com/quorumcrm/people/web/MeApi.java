package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose token it is. */
@RestController
class MeApi {

    private final PersonQuery people;

    MeApi(PersonQuery people) {
        this.people = people;
    }

    @GetMapping("/api/v1/me")
    ResponseEntity<PersonJson> me(Viewer viewer) {
        var person = people.get(viewer.id(), viewer);
        return Versioned.ok(PersonJson.of(person), person.version());
    }
}
