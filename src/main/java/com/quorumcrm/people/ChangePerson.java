package com.quorumcrm.people;

import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets everything about a person that others decide. */
public record ChangePerson(
        UserId person,
        String email,
        String name,
        @Nullable String title,
        Set<Role> roles,
        @Nullable UserId manager,
        @Nullable TeamId team,
        PersonStatus status,
        long version) {

    public ChangePerson {
        roles = Set.copyOf(roles);
    }
}
