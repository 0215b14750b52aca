package com.quorumcrm.exchange;

import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.IncomingTeam;
import com.quorumcrm.people.TeamIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes teams from rows; those whose parent is not here yet wait for it. */
@Component
class TeamLoader implements Loader {

    private final TeamIntake intake;
    private final TeamLookup teams;

    TeamLoader(TeamIntake intake, TeamLookup teams) {
        this.intake = intake;
        this.teams = teams;
    }

    @Override
    public ImportType type() {
        return ImportType.TEAMS;
    }

    @Override
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        return intake.takeBack(changes, viewer);
    }

    @Override
    public Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last) {
        var waiting = new ArrayList<CsvRow>();
        var taken = new ArrayList<Taken>();
        for (var row : rows) {
            var values = run.values(row, tally);
            var name = values.text("name");
            var parentName = values.text("parent");
            var parent = parentName == null ? null : teams.byName(parentName).orElse(null);
            if (parentName != null && parent == null && !last) {
                waiting.add(row);
            } else if (parentName != null && parent == null) {
                taken.add(Taken.refused(row.number(), "parent", "exchange.row.team", parentName));
            } else {
                var team = new IncomingTeam(row.number(), name == null ? "" : name, parent);
                taken.addAll(intake.take(List.of(team), run.options().updates(), run.viewer()));
            }
        }
        return new Loaded(taken, List.of(), waiting);
    }
}
