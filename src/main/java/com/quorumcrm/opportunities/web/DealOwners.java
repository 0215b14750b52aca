package com.quorumcrm.opportunities.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To whom a deal can be given. */
@Component
class DealOwners {

    private final PersonQuery people;
    private final Visibility visibility;

    DealOwners(PersonQuery people, Visibility visibility) {
        this.people = people;
        this.visibility = visibility;
    }

    /** Those on the viewer's reporting line, or everybody for those who may change everything; the present owner first. */
    List<Choice> choices(UserId present, String name, Viewer viewer) {
        var scope = visibility.of(viewer);
        var others = people.choices(viewer).stream()
                .filter(person -> scope.editsAll() || scope.leads(person.id()))
                .filter(person -> !person.id().equals(present))
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()));
        return Stream.concat(Stream.of(Choice.of(present.toString(), name)), others)
                .toList();
    }
}
