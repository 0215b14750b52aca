package com.quorumcrm.people;

import com.quorumcrm.identity.Sharing;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** People who may share their records. */
@Entity
@Table(name = "team")
class Team {

    private static final int LONGEST_NAME = 120;

    @EmbeddedId
    private TeamId id;

    @Version
    private @Nullable Long version;

    private String name;

    @EmbeddedColumnNaming("parent_%s")
    private @Nullable TeamId parent;

    @Enumerated(EnumType.STRING)
    private Sharing sharing;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    private Team(OpenTeam command, Instant now) {
        this.id = TeamId.next();
        this.name = named(command.name());
        this.parent = command.parent();
        this.sharing = command.sharing();
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Team open(OpenTeam command, Instant now) {
        return new Team(command, now);
    }

    TeamChanged change(ChangeTeam command, Viewer viewer, Instant now) {
        name = named(command.name());
        parent = command.parent();
        sharing = command.sharing();
        updatedAt = now;
        return changed(viewer, now);
    }

    TeamChanged changed(Viewer viewer, Instant now) {
        return new TeamChanged(id, viewer.id(), now);
    }

    private static String named(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new RuleBroken("name", "people.teams.noName");
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_NAME) {
            throw new RuleBroken("name", "people.teams.longName", LONGEST_NAME);
        }
        return stripped;
    }

    TeamId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
