package com.quorumcrm.kernel;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * The person on whose behalf something is asked or done; always passed, never looked up.
 *
 * @param zone the zone in which this person's times are shown
 * @param locale the locale in which this person's dates and numbers are shown
 */
public record Viewer(
        UserId id,
        String name,
        String email,
        Set<Role> roles,
        Set<Permission> permissions,
        ZoneId zone,
        Locale locale) {

    public Viewer {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws Forbidden when this person may not do such things */
    public void require(Permission permission) {
        if (!can(permission)) {
            throw new Forbidden(permission);
        }
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
