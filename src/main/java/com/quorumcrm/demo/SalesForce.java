package com.quorumcrm.demo;

import com.quorumcrm.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who works at the demo company: the cast, and in a large set as many more, in up to five levels. */
final class SalesForce {

    private static final int REPS_OF_A_MANAGER = 11;
    private static final int MANAGERS_OF_A_DIRECTOR = 7;

    private final Cast cast;
    private final Weighted<Country> countries;
    private final PersonNames names;
    private final Latin latin;
    private final List<Team> teams;
    private final List<Person> people;
    private final List<Rep> reps;

    private SalesForce(Cast cast, List<Country> countries, PersonNames names, Latin latin) {
        this.cast = cast;
        this.countries = Weighted.of(countries, Country::weight);
        this.names = names;
        this.latin = latin;
        this.teams = new ArrayList<>(cast.teams());
        this.people = new ArrayList<>(cast.people());
        this.reps = new ArrayList<>(cast.reps());
    }

    static SalesForce of(int reps, Cast cast, List<Country> countries, PersonNames names, Latin latin) {
        var force = new SalesForce(cast, countries, names, latin);
        force.growTo(reps);
        return force;
    }

    private void growTo(int count) {
        var missing = Math.max(0, count - reps.size());
        var managers = Math.ceilDiv(missing, REPS_OF_A_MANAGER);
        var above = managers > MANAGERS_OF_A_DIRECTOR ? directors(managers) : cast.regionalManagers();
        var below = new ArrayList<Person>();
        for (int number = 0; number < managers; number++) {
            below.add(leader("Sales manager", "Team", number, above.get(number % above.size())));
        }
        for (int number = 0; number < missing; number++) {
            reps.add(rep(number, below.get(number % managers)));
        }
    }

    private List<Person> directors(int managers) {
        var directors = new ArrayList<Person>();
        for (int number = 0; number < Math.ceilDiv(managers, MANAGERS_OF_A_DIRECTOR); number++) {
            var above = cast.regionalManagers();
            directors.add(leader("Sales director", "Region", number, above.get(number % above.size())));
        }
        return directors;
    }

    private Person leader(String title, String kindOfTeam, int number, Person above) {
        var chance = Chance.of(title, number);
        var country = countries.any(chance);
        var team = new Team(
                chance.id(above.createdAt()),
                "%s %d, %s".formatted(kindOfTeam, number + 1, country.name()),
                above.team(),
                above.createdAt());
        teams.add(team);
        return person(title, Role.MANAGER, country, above, team.id(), chance);
    }

    private Rep rep(int number, Person above) {
        var chance = Chance.of("rep", number);
        var country = countries.any(chance);
        var person = person("Account executive", Role.REP, country, above, above.team(), chance);
        return new Rep(
                person,
                List.of(country.name(), countries.any(chance).name()),
                Math.min(8, chance.around(0.8, 0.9)),
                0.28 + 0.3 * chance.fraction(),
                0.9 + 0.3 * chance.fraction());
    }

    private Person person(String title, Role role, Country country, Person above, @Nullable UUID team, Chance chance) {
        var name = names.any(country.name(), chance);
        var person = new Person(
                chance.id(above.createdAt()),
                address(name),
                name.whole(),
                title,
                role,
                above.id(),
                team,
                above.createdAt());
        people.add(person);
        return person;
    }

    private String address(PersonNames.Name name) {
        return "%s.%d%s"
                .formatted(latin.slug(name.whole()), people.size(), Cast.DOMAIN)
                .toLowerCase(Locale.ROOT);
    }

    List<Team> teams() {
        return List.copyOf(teams);
    }

    /** Managers before those who report to them. */
    List<Person> people() {
        return List.copyOf(people);
    }

    List<Rep> reps() {
        return List.copyOf(reps);
    }

    /** The one who has entered what belongs to nobody in particular. */
    Person admin() {
        return cast.admin();
    }
}
