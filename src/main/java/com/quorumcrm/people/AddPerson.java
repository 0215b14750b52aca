package com.quorumcrm.people;

import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes somebody on.
 *
 * @param status INVITED for people who are to choose a password themselves
 */
public record AddPerson(
        String email,
        String name,
        @Nullable String title,
        Set<Role> roles,
        @Nullable UserId manager,
        @Nullable TeamId team,
        PersonStatus status) {

    public AddPerson {
        roles = Set.copyOf(roles);
    }
}
