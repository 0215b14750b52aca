package com.quorumcrm.people;

import com.quorumcrm.identity.OrganisationRules;
import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.identity.SecurityLog;
import com.quorumcrm.identity.SignedIn;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator, for whoever can read the log of the first start; once and never again. */
@Service
@Transactional
public class FirstStart {

    private static final Duration LIFE = Duration.ofDays(7);

    private final OneTimeLinks links;
    private final PersonRepository people;
    private final Passwords passwords;
    private final SecurityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstStart(
            OneTimeLinks links,
            PersonRepository people,
            Passwords passwords,
            SecurityLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret part of a link to the set-up page; empty once there is anybody. */
    public Optional<String> link() {
        return isNobodyHere() ? Optional.of(links.make(OneTimeLinks.Purpose.SETUP, null, LIFE)) : Optional.empty();
    }

    /** @throws NoSuchRecord unless this link can be used now */
    @Transactional(readOnly = true)
    public void require(String secret) {
        if (!isNobodyHere() || links.find(OneTimeLinks.Purpose.SETUP, secret).isEmpty()) {
            throw new NoSuchRecord();
        }
    }

    /**
     * Sets the organisation up and makes the administrator; of several at once one succeeds.
     *
     * @throws NoSuchRecord unless this link can be used now
     */
    public SignedIn found(String secret, FoundCompany command) {
        var used = links.use(OneTimeLinks.Purpose.SETUP, secret);
        jdbc.sql("select pg_advisory_xact_lock(7341003)")
                .query((row, number) -> number)
                .list();
        if (used.isEmpty() || !isNobodyHere()) {
            throw new NoSuchRecord();
        }
        setUp(command);
        passwords.require("password", command.password(), command.email(), command.organisation());
        var admin = Person.add(
                new AddPerson(
                        command.email(), command.name(), null, Set.of(Role.ADMIN), null, null, PersonStatus.ACTIVE),
                clock.instant());
        admin.setPassword(passwords.hash(command.password()), clock.instant());
        people.saveAndFlush(admin);
        log.note(SecurityLog.Event.ADMIN_SET_UP, admin.id().id(), null, null);
        return new SignedIn(admin.id(), admin.email());
    }

    private void setUp(FoundCompany command) {
        var breaches = OrganisationRules.check(
                command.organisation(), command.currency(), command.zone(), command.fiscalFirstMonth());
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
        jdbc.sql("""
                        update organisation set name = :name, currency = :currency, zone = :zone,
                               fiscal_first_month = :month, version = version + 1, updated_at = :now""")
                .param("name", command.organisation().strip())
                .param("currency", command.currency())
                .param("zone", command.zone())
                .param("month", command.fiscalFirstMonth())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isNobodyHere() {
        return jdbc.sql("select not exists (select from app_user)")
                .query(Boolean.class)
                .single();
    }
}
