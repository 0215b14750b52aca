package com.quorumcrm.identity;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To whom a record can be given, and by whose records a list can be narrowed. */
@Component
public class OwnerChoices {

    private static final Set<String> RELATIVE = Set.of("me", "team");

    private final PersonQuery people;
    private final Visibility visibility;

    OwnerChoices(PersonQuery people, Visibility visibility) {
        this.people = people;
        this.visibility = visibility;
    }

    /** Those on the viewer's reporting line, or everybody for those who may change everything; always the present owner. */
    public List<Choice> owners(UserId present, String name, Viewer viewer) {
        var scope = visibility.of(viewer);
        var others = people.choices(viewer).stream()
                .filter(person -> scope.editsAll() || scope.leads(person.id()))
                .filter(person -> !person.id().equals(present))
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()));
        return Stream.concat(Stream.of(Choice.of(present.toString(), name)), others)
                .toList();
    }

    /** Me, my team, everybody on the viewer's reporting line by name, and whoever is chosen already. */
    public List<Choice> filter(List<String> chosen, Viewer viewer) {
        var relative = Stream.of(Choice.keyed("me", "identity.owner.me"), Choice.keyed("team", "identity.owner.team"));
        return Stream.concat(relative, named(chosen, viewer)).toList();
    }

    private Stream<Choice> named(List<String> chosen, Viewer viewer) {
        var line = visibility.of(viewer).line();
        var surely = chosen.stream()
                .filter(word -> !RELATIVE.contains(word))
                .map(id -> UserId.of(id).id())
                .toList();
        return line.size() == 1 && surely.isEmpty()
                ? Stream.of()
                : people.among(line, surely, viewer).stream()
                        .map(person -> Choice.of(person.id().toString(), person.name(), person.title()));
    }
}
