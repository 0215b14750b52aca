package com.quorumcrm.demo;

import com.quorumcrm.kernel.Role;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people whom everybody who tries Quorum meets, and their teams: from {@code demo/people.csv} and {@code teams.csv}. */
final class Cast {

    static final String DOMAIN = "@ridgeline.example";

    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();

    private Cast(Times times) {
        var chance = Chance.of("cast", 0);
        var joined = times.on(times.start(), chance).minusSeconds(3600 * 12L);
        Vocabulary.read("teams", row -> row).forEach(row -> add(team(row, joined, chance)));
        Vocabulary.read("people", row -> row).forEach(row -> add(row, person(row, joined, chance)));
    }

    static Cast joining(Times times) {
        return new Cast(times);
    }

    private Team team(NamedCsvRecord row, Instant at, Chance chance) {
        var parent = teams.get(row.getField("parent"));
        return new Team(chance.id(at), row.getField("name"), parent == null ? null : parent.id(), at);
    }

    private void add(Team team) {
        teams.put(team.name(), team);
    }

    private Person person(NamedCsvRecord row, Instant at, Chance chance) {
        var manager = people.get(row.getField("manager"));
        return new Person(
                chance.id(at),
                row.getField("mailbox") + DOMAIN,
                row.getField("name"),
                row.getField("title"),
                Role.valueOf(row.getField("role")),
                manager == null ? null : manager.id(),
                teamId(row.getField("team")),
                at);
    }

    private @Nullable UUID teamId(String name) {
        var team = teams.get(name);
        return team == null ? null : team.id();
    }

    private void add(NamedCsvRecord row, Person person) {
        people.put(row.getField("mailbox"), person);
        rows.put(row.getField("mailbox"), row);
    }

    List<Team> teams() {
        return List.copyOf(teams.values());
    }

    /** Managers before those who report to them. */
    List<Person> people() {
        return List.copyOf(people.values());
    }

    Person admin() {
        return people().stream()
                .filter(person -> person.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow();
    }

    /** The managers in the middle, with reps below and a manager above. */
    List<Person> regionalManagers() {
        return people().stream()
                .filter(person -> person.role() == Role.MANAGER && person.manager() != null)
                .toList();
    }

    List<Rep> reps() {
        return rows.keySet().stream()
                .filter(mailbox -> Objects.requireNonNull(people.get(mailbox)).role() == Role.REP)
                .map(this::rep)
                .toList();
    }

    private Rep rep(String mailbox) {
        var row = Objects.requireNonNull(rows.get(mailbox));
        var person = Objects.requireNonNull(people.get(mailbox));
        return new Rep(
                person,
                Vocabulary.words(row, "territory"),
                Vocabulary.number(row, "weight"),
                Vocabulary.number(row, "winRate"),
                0.9 + 0.3 * Chance.of("ambition", person.email().hashCode()).fraction());
    }
}
