package com.quorumcrm.people.web;

import com.quorumcrm.identity.Sharing;
import com.quorumcrm.identity.TeamView;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.people.ChangeTeam;
import com.quorumcrm.people.OpenTeam;
import com.quorumcrm.web.Typed;
import org.jspecify.annotations.Nullable;

/** A team as it is set up. */
record TeamForm(
        @Nullable String name,
        @Nullable String parentId,
        @Nullable Sharing sharing,
        @Nullable Long version) {

    static TeamForm empty() {
        return new TeamForm(null, null, Sharing.NONE, null);
    }

    static TeamForm of(TeamView team) {
        return new TeamForm(
                team.name(),
                team.parentId() == null ? null : team.parentId().toString(),
                team.sharing(),
                team.version());
    }

    OpenTeam opening() {
        return new OpenTeam(Typed.text(name), parent(), shared());
    }

    ChangeTeam changing(TeamId team) {
        return new ChangeTeam(team, Typed.text(name), parent(), shared(), Typed.version(version));
    }

    private Sharing shared() {
        return sharing == null ? Sharing.NONE : sharing;
    }

    private @Nullable TeamId parent() {
        var id = Typed.orNull(parentId);
        return id == null ? null : TeamId.of(id);
    }
}
