package com.quorumcrm.people;

import com.quorumcrm.identity.EmailAddress;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Parted;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.PeopleIntakeStatements.Held;
import com.quorumcrm.people.PeopleIntakeStatements.Row;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for many people at once. Whoever is new is invited: they own records, and sign in once they have accepted an
 * invitation. Taking on people needs {@link Permission#EDIT_USERS}; moving those who are here, {@link Permission#EDIT_TEAMS}.
 */
@Service
@Transactional(noRollbackFor = DataIntegrityViolationException.class)
public class PeopleIntake {

    private static final int LONGEST_LOCAL_PART = 50;
    private static final Set<Role> HARMLESS = Set.of(Role.REP, Role.MANAGER);

    private final PeopleIntakeStatements statements;
    private final Clock clock;

    PeopleIntake(PeopleIntakeStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * @param batch at most a thousand rows
     * @param update whether people who are here already are changed, or left as they are
     * @return what became of each, in no particular order
     */
    public List<Taken> take(List<IncomingPerson> batch, boolean update, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_TEAMS);
        var taken = new ArrayList<Taken>();
        var rest = batch;
        while (!rest.isEmpty()) {
            var keys = new HashSet<String>();
            var parts = Parted.by(rest, person -> keys.add(key(person)));
            new Work(update, viewer, taken).takeOnce(parts.matching());
            rest = parts.rest();
        }
        return taken;
    }

    private static String key(IncomingPerson person) {
        return person.email() == null ? localPart(person.name()) : EmailAddress.key(person.email());
    }

    /** Takes off people whom an import took on, and moves others back; unless somebody has changed them since. */
    public Map<UUID, TakeBack.Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_USERS);
        return statements.undo(changes, clock.instant());
    }

    /** Rows about different people. */
    private final class Work {

        private final boolean update;
        private final Viewer viewer;
        private final List<Taken> taken;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final List<Row> created = new ArrayList<>();
        private final List<Row> changed = new ArrayList<>();

        private Work(boolean update, Viewer viewer, List<Taken> taken) {
            this.update = update;
            this.viewer = viewer;
            this.taken = taken;
        }

        private void takeOnce(List<IncomingPerson> people) {
            var held = statements.held(people);
            var addresses = statements.taken(people.stream()
                    .map(person -> person.email() == null
                            ? localPart(person.name()) + PeopleIntakeStatements.NOWHERE
                            : person.email())
                    .toList());
            for (var person : people) {
                try {
                    take(person, held.get(person.row()), addresses);
                } catch (RuleBroken broken) {
                    taken.add(new Taken(person.row(), Result.REFUSED, null, null, 0, broken.breaches()));
                }
            }
            statements.create(created, now);
            created.forEach(row -> taken.add(Taken.created(row.row(), RecordKind.USER, row.id())));
            statements.change(changed, now);
        }

        private void take(IncomingPerson person, @Nullable Held held, Set<String> addresses) {
            if (held == null) {
                created.add(create(person, addresses));
                return;
            }
            if (held.several()) {
                throw new RuleBroken("name", "people.intake.several");
            }
            var row = over(held, person);
            if (!update || holds(held, row)) {
                taken.add(result(Result.UNCHANGED, held, null, held.version()));
                return;
            }
            if (!row.email().equals(held.email())
                    || !row.name().equals(held.name())
                    || !Objects.equals(row.title(), held.title())) {
                requireUsers("name");
            }
            PersonRules.require(row.email(), row.name(), row.title(), Set.of(Role.REP));
            changed.add(row);
            taken.add(result(Result.UPDATED, held, held.before(), held.version() + 1));
        }

        private Row create(IncomingPerson person, Set<String> addresses) {
            requireUsers("name");
            var email = person.email() == null ? unused(person.name(), addresses) : EmailAddress.typed(person.email());
            PersonRules.require(email, person.name(), person.title(), person.roles());
            if (!HARMLESS.containsAll(person.roles())) {
                throw new RuleBroken("roles", "people.intake.roles");
            }
            addresses.add(EmailAddress.key(email));
            return new Row(
                    person.row(),
                    Ids.next(),
                    email,
                    person.name().strip(),
                    person.title(),
                    person.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")),
                    person.manager() == null ? null : person.manager().id(),
                    person.team() == null ? null : person.team().id());
        }

        private void requireUsers(String field) {
            if (!viewer.can(Permission.EDIT_USERS)) {
                throw new RuleBroken(field, "people.intake.admins");
            }
        }
    }

    private static Row over(Held held, IncomingPerson person) {
        var manager = person.manager() == null ? null : person.manager().id();
        return new Row(
                person.row(),
                held.id(),
                person.email() == null ? held.email() : EmailAddress.typed(person.email()),
                person.given("name") ? person.name().strip() : held.name(),
                person.given("title") ? person.title() : held.title(),
                "",
                person.given("manager") ? manager : held.managerId(),
                person.given("team")
                        ? person.team() == null ? null : person.team().id()
                        : held.teamId());
    }

    private static boolean holds(Held held, Row row) {
        return row.equals(new Row(
                row.row(), held.id(), held.email(), held.name(), held.title(), "", held.managerId(), held.teamId()));
    }

    private static String unused(String name, Set<String> addresses) {
        var local = localPart(name);
        var address = local + PeopleIntakeStatements.NOWHERE;
        for (int i = 2; addresses.contains(EmailAddress.key(address)); i++) {
            address = local + i + PeopleIntakeStatements.NOWHERE;
        }
        return address;
    }

    /** "Mei-Mei Johns" becomes "mei-mei.johns". */
    private static String localPart(String name) {
        var letters = Normalizer.normalize(name, Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}-]+", ".")
                .replaceAll("^\\.+|\\.+$", "");
        return letters.substring(0, Math.min(letters.length(), LONGEST_LOCAL_PART));
    }

    private static Taken result(Result result, Held held, @Nullable String before, long version) {
        return new Taken(held.row(), result, new RecordRef(RecordKind.USER, held.id()), before, version, List.of());
    }
}
