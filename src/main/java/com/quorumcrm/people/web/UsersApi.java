package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonListQuery;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory of people. */
@RestController
@RequestMapping("/api/v1/users")
class UsersApi {

    private final PersonListQuery list;
    private final PersonQuery people;

    UsersApi(PersonListQuery list, PersonQuery people) {
        this.list = list;
        this.people = people;
    }

    @GetMapping
    ApiPage<PersonJson> list(HttpServletRequest request, Viewer viewer) {
        return list.list(PersonListQuery.DEFINITION.read(request.getParameterMap()), viewer)
                .api(PersonJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<PersonJson> get(@PathVariable UserId id, Viewer viewer) {
        viewer.require(Permission.READ_USERS);
        var person = people.get(id, viewer);
        return Versioned.ok(PersonJson.of(person), person.version());
    }
}
