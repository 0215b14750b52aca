package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.PersonView;
import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of a person shows around the fields. */
@Component
class PersonForms {

    private static final String INDENT = "\u2003";

    private final PersonQuery people;
    private final TeamQuery teams;

    PersonForms(PersonQuery people, TeamQuery teams) {
        this.people = people;
        this.teams = teams;
    }

    ModelAndView page(PersonForm form, @Nullable PersonView person, Viewer viewer, HttpStatus status) {
        var page = new ModelAndView("people/person-form", status);
        page.addObject("personForm", form);
        page.addObject("person", person);
        page.addObject("mayChangeAll", viewer.can(Permission.EDIT_USERS));
        page.addObject("roles", roles());
        page.addObject("managers", managers(person, viewer));
        page.addObject("teams", teams(viewer));
        return page;
    }

    static List<Choice> roles() {
        return Stream.of(Role.values())
                .map(PersonJson::word)
                .map(word -> Choice.keyed(word, "identity.role." + word))
                .toList();
    }

    private List<Choice> managers(@Nullable PersonView person, Viewer viewer) {
        var manager = person == null ? null : person.managerId();
        var others = people.choices(viewer).stream()
                .filter(other -> person == null || !other.id().equals(person.id()))
                .filter(other -> !other.id().equals(manager))
                .map(other -> Choice.of(other.id().toString(), other.name(), other.title()));
        var present = Stream.ofNullable(manager)
                .map(id -> Choice.of(id.toString(), String.valueOf(person == null ? "" : person.managerName())));
        return Stream.concat(present, others).toList();
    }

    List<Choice> teams(Viewer viewer) {
        return teams.tree(viewer).stream()
                .map(team -> Choice.of(team.id().toString(), INDENT.repeat(team.depth()) + team.name()))
                .toList();
    }
}
