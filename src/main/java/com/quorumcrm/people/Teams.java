package com.quorumcrm.people;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms teams and changes them. */
@Service
@Transactional
public class Teams {

    private static final int DEEPEST = 12;

    private final TeamRepository teams;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Teams(TeamRepository teams, ApplicationEventPublisher events, Clock clock) {
        this.teams = teams;
        this.events = events;
        this.clock = clock;
    }

    public TeamId open(OpenTeam command, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        requirePlace(null, command.parent());
        var team = save(Team.open(command, clock.instant()));
        events.publishEvent(team.changed(viewer, clock.instant()));
        return team.id();
    }

    public void change(ChangeTeam command, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        requirePlace(command.team(), command.parent());
        var team = teams.find(command.team()).orElseThrow(NoSuchRecord::new);
        if (team.version() != command.version()) {
            throw new Stale(team.version());
        }
        var changed = team.change(command, viewer, clock.instant());
        save(team);
        events.publishEvent(changed);
    }

    private void requirePlace(@Nullable TeamId team, @Nullable TeamId parent) {
        if (parent == null) {
            return;
        }
        teams.lockTree();
        var above = teams.upFrom(parent.id());
        if (above.isEmpty()) {
            throw new RuleBroken("parentId", "people.person.unknownTeam");
        }
        if (team != null && above.contains(team.id())) {
            throw new RuleBroken("parentId", "people.teams.circle");
        }
        if (above.size() >= DEEPEST) {
            throw new RuleBroken("parentId", "people.teams.tooDeep");
        }
    }

    private Team save(Team team) {
        try {
            return teams.saveAndFlush(team);
        } catch (DataIntegrityViolationException violated) {
            throw "team_name_key".equals(Constraints.name(violated))
                    ? new RuleBroken("name", "people.teams.nameTaken")
                    : violated;
        }
    }
}
