package com.quorumcrm.people;

import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a file tells of them.
 *
 * @param row its number in the file
 * @param email by which they are found again; without one, the name is, and whoever is new gets an address that reaches nobody
 * @param roles for somebody who is new; the roles of those who are here are nobody's to import
 * @param given the fields that are to change on somebody who is here already, by the names of the components
 */
public record IncomingPerson(
        long row,
        String name,
        @Nullable String email,
        @Nullable String title,
        Set<Role> roles,
        @Nullable UserId manager,
        @Nullable TeamId team,
        Set<String> given) {

    boolean given(String field) {
        return given.contains(field);
    }
}
