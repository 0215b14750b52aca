package com.quorumcrm.people;

import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.identity.SecurityLog;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people on, and changes their place, their rights and whether they are let in. */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final Passwords passwords;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonRepository people,
            Passwords passwords,
            SecurityLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    public UserId add(AddPerson command, Viewer viewer) {
        viewer.require(Permission.EDIT_USERS);
        return save(Person.add(command, clock.instant())).id();
    }

    /**
     * Takes on people who share one password; for made-up companies only, where nobody chooses their own.
     *
     * @return their ids in the same order
     */
    public List<UserId> addAll(List<AddPerson> commands, String password, Viewer viewer) {
        viewer.require(Permission.EDIT_USERS);
        var hash = passwords.hash(password);
        return commands.stream().map(command -> add(command, hash)).toList();
    }

    private UserId add(AddPerson command, String hash) {
        var person = Person.add(command, clock.instant());
        person.setPassword(hash, clock.instant());
        return save(person).id();
    }

    /** Teams and the reporting line need {@link Permission#EDIT_TEAMS}, all else {@link Permission#EDIT_USERS}. */
    public void change(ChangePerson command, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var person = people.findById(command.person()).orElseThrow(NoSuchRecord::new);
        if (person.version() != command.version()) {
            throw new Stale(person.version());
        }
        if (person.isMoreThanMovedBy(command)) {
            viewer.require(Permission.EDIT_USERS);
        }
        var before = person.standing();
        person.change(command, clock.instant());
        requireAnAdministrator(before, person);
        save(person);
        tell(before, person, viewer);
    }

    private void requireAnAdministrator(Person.Standing before, Person person) {
        if (before.administers()
                && !person.standing().administers()
                && people.countOtherAdministrators(person.id().id()) == 0) {
            throw new RuleBroken("roles", "people.person.lastAdministrator");
        }
    }

    private void tell(Person.Standing before, Person person, Viewer viewer) {
        var after = person.standing();
        if (!before.roles().equals(after.roles())) {
            log.note(SecurityLog.Event.ROLES_CHANGED, person.id().id(), null, after.roles() + " by " + viewer.id());
        }
        if (before.status() != after.status()) {
            log.note(SecurityLog.Event.STATUS_CHANGED, person.id().id(), null, after.status() + " by " + viewer.id());
        }
        if (before.status() != after.status() && after.status() == PersonStatus.DISABLED) {
            events.publishEvent(new PersonDeactivated(person.id(), viewer.id(), clock.instant()));
        }
    }

    private Person save(Person person) {
        try {
            return people.saveAndFlush(person);
        } catch (DataIntegrityViolationException violated) {
            throw refusal(violated);
        }
    }

    private static RuntimeException refusal(DataIntegrityViolationException violated) {
        return switch (Constraints.name(violated)) {
            case "app_user_email_key" -> new RuleBroken("email", "people.person.emailTaken");
            case "app_user_no_circle" -> new RuleBroken("managerId", "people.person.circle");
            case "app_user_depth" -> new RuleBroken("managerId", "people.person.tooDeep");
            case "app_user_manager_id_fkey" -> new RuleBroken("managerId", "people.person.unknownManager");
            case "app_user_team_id_fkey" -> new RuleBroken("teamId", "people.person.unknownTeam");
            case null, default -> violated;
        };
    }
}
