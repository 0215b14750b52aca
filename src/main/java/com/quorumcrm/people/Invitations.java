package com.quorumcrm.people;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.SecurityLog;
import com.quorumcrm.identity.SignedIn;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people choose a password of their own, with a link that works once within three days. */
@Service
@Transactional
public class Invitations {

    private static final Duration LIFE = Duration.ofHours(72);

    private final OneTimeLinks links;
    private final PersonRepository people;
    private final OrganisationSettings organisation;
    private final Passwords passwords;
    private final SecurityLog log;
    private final Clock clock;

    Invitations(
            OneTimeLinks links,
            PersonRepository people,
            OrganisationSettings organisation,
            Passwords passwords,
            SecurityLog log,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.organisation = organisation;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a link to be handed over; one that was made before is void. People who have a password already choose a new
     * one with it.
     *
     * @return the secret part of the link
     */
    public String invite(UserId person, Viewer viewer) {
        viewer.require(Permission.EDIT_USERS);
        var invited = people.findById(person).orElseThrow(NoSuchRecord::new);
        if (invited.isShutOut()) {
            throw new RuleBroken(null, "people.invite.disabled");
        }
        log.note(SecurityLog.Event.INVITED, person.id(), null, "by " + viewer.id());
        return links.make(OneTimeLinks.Purpose.INVITE, person, LIFE);
    }

    /**
     * The e-mail address of the invited person.
     *
     * @throws NoSuchRecord unless this link can be used now
     */
    @Transactional(readOnly = true)
    public String emailOf(String secret) {
        return person(links.find(OneTimeLinks.Purpose.INVITE, secret).orElseThrow(NoSuchRecord::new))
                .email();
    }

    /** @throws NoSuchRecord unless this link can be used now */
    public SignedIn accept(String secret, String password) {
        var person = person(links.use(OneTimeLinks.Purpose.INVITE, secret).orElseThrow(NoSuchRecord::new));
        passwords.require(
                "password", password, person.email(), organisation.current().name());
        person.accept(passwords.hash(password), clock.instant());
        people.saveAndFlush(person);
        log.note(SecurityLog.Event.PASSWORD_CHANGED, person.id().id(), null, "by invitation");
        return new SignedIn(person.id(), person.email());
    }

    private Person person(OneTimeLinks.Link link) {
        var id = link.person();
        var person = id == null ? null : people.findById(id).orElse(null);
        if (person == null || person.isShutOut()) {
            throw new NoSuchRecord();
        }
        return person;
    }
}
