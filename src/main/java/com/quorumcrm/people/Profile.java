package com.quorumcrm.people;

import com.quorumcrm.identity.OrganisationRules;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.SecurityLog;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves. */
@Service
@Transactional
public class Profile {

    private final PersonRepository people;
    private final OrganisationSettings organisation;
    private final Passwords passwords;
    private final SecurityLog log;
    private final Clock clock;

    Profile(
            PersonRepository people,
            OrganisationSettings organisation,
            Passwords passwords,
            SecurityLog log,
            Clock clock) {
        this.people = people;
        this.organisation = organisation;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a person chose.
     *
     * @param locale null for the organisation's
     * @param zone null for the organisation's
     */
    public record Chosen(
            String name, @Nullable String locale, @Nullable String zone, long version) {}

    @Transactional(readOnly = true)
    public Chosen of(Viewer viewer) {
        var person = self(viewer);
        return new Chosen(person.name(), person.locale(), person.zone(), person.version());
    }

    public void change(Chosen chosen, Viewer viewer) {
        var person = self(viewer);
        if (person.version() != chosen.version()) {
            throw new Stale(person.version());
        }
        require(chosen);
        person.choose(
                chosen.name(),
                chosen.locale() == null ? null : Locale.forLanguageTag(chosen.locale()),
                chosen.zone() == null ? null : ZoneId.of(chosen.zone()),
                clock.instant());
        people.saveAndFlush(person);
    }

    private static void require(Chosen chosen) {
        var breaches = new ArrayList<Breach>();
        PersonRules.requireName(chosen.name(), breaches);
        if (chosen.locale() != null && !OrganisationRules.isLocale(chosen.locale())) {
            breaches.add(new Breach("locale", "identity.organisation.badLocale", List.of()));
        }
        if (chosen.zone() != null && !OrganisationRules.isZone(chosen.zone())) {
            breaches.add(new Breach("zone", "identity.organisation.badZone", List.of()));
        }
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }

    /** Needs the current password, so that an open window alone is not enough. */
    public void changePassword(String current, String chosen, Viewer viewer) {
        var person = self(viewer);
        if (!passwords.matches(current, person.passwordHash())) {
            throw new RuleBroken("currentPassword", "people.password.wrong");
        }
        passwords.require(
                "newPassword", chosen, person.email(), organisation.current().name());
        person.setPassword(passwords.hash(chosen), clock.instant());
        people.saveAndFlush(person);
        log.note(SecurityLog.Event.PASSWORD_CHANGED, person.id().id(), null, null);
    }

    private Person self(Viewer viewer) {
        return people.findById(viewer.id()).orElseThrow(NoSuchRecord::new);
    }
}
