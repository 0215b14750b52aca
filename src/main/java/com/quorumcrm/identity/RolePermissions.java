package com.quorumcrm.identity;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/** What each role allows. */
final class RolePermissions {

    private static final Set<Permission> READ = EnumSet.of(
            Permission.READ_ACCOUNTS,
            Permission.READ_CONTACTS,
            Permission.READ_OPPORTUNITIES,
            Permission.READ_LEADS,
            Permission.READ_ACTIVITIES,
            Permission.READ_PRODUCTS,
            Permission.READ_PIPELINES,
            Permission.READ_FORECAST,
            Permission.READ_USERS,
            Permission.READ_ORGANISATION);

    private static final Set<Permission> SELL = EnumSet.of(
            Permission.EDIT_ACCOUNTS,
            Permission.MERGE_ACCOUNTS,
            Permission.EDIT_CONTACTS,
            Permission.EDIT_OPPORTUNITIES,
            Permission.EDIT_LEADS,
            Permission.EDIT_ACTIVITIES,
            Permission.EXPORT);

    private static final Set<Permission> OPERATE = EnumSet.of(
            Permission.MERGE_CONTACTS,
            Permission.REOPEN_OPPORTUNITIES,
            Permission.EDIT_PRODUCTS,
            Permission.EDIT_PIPELINES,
            Permission.EDIT_FIELDS,
            Permission.EDIT_LEAD_RULES,
            Permission.EDIT_QUOTAS,
            Permission.EDIT_TEAMS,
            Permission.READ_IMPORTS,
            Permission.IMPORT,
            Permission.SEE_ALL,
            Permission.EDIT_ALL);

    private RolePermissions() {}

    /** Roles add up. */
    static Set<Permission> of(Set<Role> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(of(role)));
        return all;
    }

    private static Set<Permission> of(Role role) {
        var allowed = EnumSet.copyOf(READ);
        switch (role) {
            case REP -> {
                allowed.addAll(SELL);
                allowed.add(Permission.READ_ATTITUDES);
            }
            case MANAGER -> {
                allowed.addAll(SELL);
                allowed.add(Permission.REOPEN_OPPORTUNITIES);
                allowed.add(Permission.READ_ATTITUDES);
                allowed.add(Permission.MERGE_CONTACTS);
            }
            case EXECUTIVE -> {
                allowed.add(Permission.SEE_ALL);
                allowed.add(Permission.READ_ATTITUDES);
                allowed.add(Permission.EXPORT);
            }
            case OPS -> {
                allowed.addAll(SELL);
                allowed.addAll(OPERATE);
            }
            case ADMIN -> allowed.addAll(EnumSet.allOf(Permission.class));
        }
        return allowed;
    }
}
