package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonView;
import com.quorumcrm.kernel.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person as the API answers it. */
record PersonJson(
        String id,
        String name,
        String email,
        @Nullable String title,
        List<String> roles,
        @Nullable String managerId,
        @Nullable String teamId,
        String status,
        long version) {

    static PersonJson of(PersonView person) {
        return new PersonJson(
                person.id().toString(),
                person.name(),
                person.email(),
                person.title(),
                person.roles().stream().sorted().map(PersonJson::word).toList(),
                person.managerId() == null ? null : person.managerId().toString(),
                person.teamId() == null ? null : person.teamId().toString(),
                word(person.status()),
                person.version());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String word(Role role) {
        return word((Enum<?>) role);
    }
}
