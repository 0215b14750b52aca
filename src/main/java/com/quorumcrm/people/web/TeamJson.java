package com.quorumcrm.people.web;

import com.quorumcrm.identity.TeamView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A team as the API answers it. */
record TeamJson(String id, String name, @Nullable String parentId, String sharing, int members, long version) {

    static TeamJson of(TeamView team) {
        return new TeamJson(
                team.id().toString(),
                team.name(),
                team.parentId() == null ? null : team.parentId().toString(),
                team.sharing().name().toLowerCase(Locale.ROOT),
                team.members(),
                team.version());
    }
}
