package com.quorumcrm.people;

import com.quorumcrm.identity.EmailAddress;
import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who works here: a place in the reporting line, a team, and roles. */
@Entity
@Table(name = "app_user")
class Person {

    @EmbeddedId
    private UserId id;

    @Version
    private @Nullable Long version;

    private String email;
    private String name;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    @EmbeddedColumnNaming("manager_%s")
    private @Nullable UserId manager;

    @EmbeddedColumnNaming("team_%s")
    private @Nullable TeamId team;

    private @Nullable String locale;
    private @Nullable String zone;
    private @Nullable String passwordHash;
    private @Nullable Instant passwordSetAt;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /** What decides about rights. */
    record Standing(Set<Role> roles, PersonStatus status) {

        boolean administers() {
            return status == PersonStatus.ACTIVE && roles.contains(Role.ADMIN);
        }
    }

    private Person(AddPerson command, Instant now) {
        PersonRules.require(command.email(), command.name(), command.title(), command.roles());
        this.id = UserId.next();
        this.email = EmailAddress.typed(command.email());
        this.name = command.name().strip();
        this.title = command.title();
        this.status = command.status();
        this.roles = names(command.roles());
        this.manager = command.manager();
        this.team = command.team();
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Person add(AddPerson command, Instant now) {
        return new Person(command, now);
    }

    /** Anything beyond the team and the place in the reporting line. */
    boolean isMoreThanMovedBy(ChangePerson command) {
        return !email.equals(EmailAddress.typed(command.email()))
                || !name.equals(command.name().strip())
                || !Objects.equals(title, command.title())
                || status != command.status()
                || !roles().equals(command.roles());
    }

    void change(ChangePerson command, Instant now) {
        PersonRules.require(command.email(), command.name(), command.title(), command.roles());
        if (id.equals(command.manager())) {
            throw new RuleBroken("managerId", "people.person.circle");
        }
        status = command.status() == PersonStatus.ACTIVE && passwordHash == null
                ? PersonStatus.INVITED
                : command.status();
        email = EmailAddress.typed(command.email());
        name = command.name().strip();
        title = command.title();
        roles = names(command.roles());
        manager = command.manager();
        team = command.team();
        updatedAt = now;
    }

    void choose(String name, @Nullable Locale locale, @Nullable ZoneId zone, Instant now) {
        this.name = name.strip();
        this.locale = locale == null ? null : locale.toLanguageTag();
        this.zone = zone == null ? null : zone.getId();
        updatedAt = now;
    }

    void setPassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
        updatedAt = now;
    }

    void accept(String hash, Instant now) {
        setPassword(hash, now);
        status = PersonStatus.ACTIVE;
    }

    boolean isShutOut() {
        return status == PersonStatus.DISABLED;
    }

    UserId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Standing standing() {
        return new Standing(roles(), status);
    }

    Set<Role> roles() {
        return Stream.of(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    String locale() {
        return locale;
    }

    @Nullable
    String zone() {
        return zone;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }
}
