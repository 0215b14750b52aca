package com.quorumcrm.exchange;

import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.IncomingPerson;
import com.quorumcrm.people.IncomingTeam;
import com.quorumcrm.people.PeopleIntake;
import com.quorumcrm.people.TeamIntake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes people from rows, and the teams they name. A row whose manager is not here yet waits; when none comes, the
 * manager is made from the name, in the team of whoever named them first.
 */
@Component
class PeopleLoader implements Loader {

    private final PeopleIntake intake;
    private final TeamIntake teamIntake;
    private final TeamLookup teams;
    private final JdbcClient jdbc;

    PeopleLoader(PeopleIntake intake, TeamIntake teamIntake, TeamLookup teams, JdbcClient jdbc) {
        this.intake = intake;
        this.teamIntake = teamIntake;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    @Override
    public ImportType type() {
        return ImportType.USERS;
    }

    @Override
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        return intake.takeBack(changes, viewer);
    }

    @Override
    public Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last) {
        var batch = new Batch(run, last);
        rows.forEach(row -> batch.take(row, run.values(row, tally)));
        batch.taken.addAll(intake.take(batch.people, run.options().updates(), run.viewer()));
        return new Loaded(batch.taken, batch.also, batch.waiting);
    }

    private final class Batch {

        private final Run run;
        private final boolean last;
        private final Map<String, Optional<TeamId>> formed = new HashMap<>();
        private final Map<String, Taken> managers = new HashMap<>();
        private final Directory directory = Directory.read(jdbc);
        private final List<IncomingPerson> people = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();
        private final List<Taken> also = new ArrayList<>();
        private final List<CsvRow> waiting = new ArrayList<>();

        private Batch(Run run, boolean last) {
            this.run = run;
            this.last = last;
        }

        private void take(CsvRow row, RowValues values) {
            var managerName = values.text("manager");
            var manager = managerName == null
                    ? Optional.<UserId>empty()
                    : directory.person(managerName).map(Person::id);
            if (managerName != null && manager.isEmpty() && !last) {
                waiting.add(row);
                return;
            }
            var teamName = values.text("team");
            var team = team(teamName, row.number());
            if (teamName != null && team == null) {
                values.refuse("team", "exchange.row.team", teamName);
            }
            if (managerName != null && manager.isEmpty()) {
                var hired =
                        managers.computeIfAbsent(Cell.fold(managerName), name -> hire(managerName, team, row.number()));
                manager = Optional.ofNullable(hired.record()).map(record -> new UserId(record.id()));
                hired.breaches()
                        .forEach(breach -> values.refuse(
                                "manager", breach.code(), breach.arguments().toArray()));
            }
            var person = person(values, manager.orElse(null), team);
            if (values.breaches().isEmpty()) {
                people.add(person);
            } else {
                taken.add(new Taken(row.number(), Result.REFUSED, null, null, 0, values.breaches()));
            }
        }

        private IncomingPerson person(RowValues values, @Nullable UserId manager, @Nullable TeamId team) {
            var role = values.choice("role", Role.class);
            return new IncomingPerson(
                    values.number(),
                    name(values),
                    values.text("email"),
                    values.text("title"),
                    Set.of(role == null ? Role.REP : role),
                    manager,
                    team,
                    values.given());
        }

        private static String name(RowValues values) {
            var full = values.text("name");
            var first = values.text("firstName");
            var last = values.text("lastName");
            return full != null ? full : ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        }

        private @Nullable TeamId team(@Nullable String name, long row) {
            return name == null
                    ? null
                    : formed.computeIfAbsent(
                                    Cell.fold(name),
                                    folded -> teams.byName(name).or(() -> form(name, row)))
                            .orElse(null);
        }

        private Optional<TeamId> form(String name, long row) {
            var team = teamIntake
                    .take(List.of(new IncomingTeam(row, name, null)), false, run.viewer())
                    .getFirst();
            also.add(team);
            return Optional.ofNullable(team.record()).map(record -> new TeamId(record.id()));
        }

        private Taken hire(String name, @Nullable TeamId team, long row) {
            boolean address = name.contains("@");
            var manager = new IncomingPerson(
                    row,
                    address ? name.substring(0, name.indexOf('@')) : name,
                    address ? name : null,
                    null,
                    Set.of(Role.MANAGER),
                    null,
                    team,
                    Set.of());
            var hired = intake.take(List.of(manager), false, run.viewer()).getFirst();
            also.add(hired);
            return hired;
        }
    }
}
