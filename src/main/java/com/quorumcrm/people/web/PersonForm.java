package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.identity.PersonView;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.people.AddPerson;
import com.quorumcrm.people.ChangePerson;
import com.quorumcrm.web.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as others set them up.
 *
 * @param enabled whether the person may sign in
 */
record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String title,
        @Nullable List<String> roles,
        @Nullable String managerId,
        @Nullable String teamId,
        @Nullable Boolean enabled,
        @Nullable Long version) {

    static PersonForm empty() {
        return new PersonForm(null, null, null, List.of("rep"), null, null, true, null);
    }

    static PersonForm of(PersonView person) {
        return new PersonForm(
                person.name(),
                person.email(),
                person.title(),
                person.roles().stream().map(PersonJson::word).toList(),
                text(person.managerId()),
                text(person.teamId()),
                person.status() != PersonStatus.DISABLED,
                person.version());
    }

    AddPerson adding() {
        return new AddPerson(
                Typed.text(email),
                Typed.text(name),
                Typed.orNull(title),
                chosenRoles(),
                manager(),
                team(),
                PersonStatus.INVITED);
    }

    ChangePerson changing(UserId person) {
        return new ChangePerson(
                person,
                Typed.text(email),
                Typed.text(name),
                Typed.orNull(title),
                chosenRoles(),
                manager(),
                team(),
                Boolean.TRUE.equals(enabled) ? PersonStatus.ACTIVE : PersonStatus.DISABLED,
                Typed.version(version));
    }

    /** The team and the manager as in this form, everything else as it is. */
    ChangePerson moving(PersonView person) {
        return new ChangePerson(
                person.id(),
                person.email(),
                person.name(),
                person.title(),
                person.roles(),
                manager(),
                team(),
                person.status(),
                Typed.version(version));
    }

    private Set<Role> chosenRoles() {
        return Stream.ofNullable(roles)
                .flatMap(List::stream)
                .flatMap(word ->
                        Stream.of(Role.values()).filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable UserId manager() {
        var id = Typed.orNull(managerId);
        return id == null ? null : UserId.of(id);
    }

    private @Nullable TeamId team() {
        var id = Typed.orNull(teamId);
        return id == null ? null : TeamId.of(id);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
