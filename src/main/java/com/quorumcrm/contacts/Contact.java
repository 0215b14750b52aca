package com.quorumcrm.contacts;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.CustomValuesConverter;
import com.quorumcrm.kernel.OwnedRecord;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stamps;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A person in a company. */
@Entity
class Contact extends OwnedRecord {

    @EmbeddedId
    private ContactId id;

    private @Nullable String firstName;

    private String lastName;

    @EmbeddedColumnNaming("reports_to_%s")
    private @Nullable ContactId reportsTo;

    private @Nullable String language;

    private @Nullable String zone;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private DecisionPower decisionPower = DecisionPower.UNKNOWN;

    private boolean gatekeeper;

    @Convert(converter = CustomValuesConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private CustomValues customValues = CustomValues.NONE;

    @EmbeddedColumnNaming("merged_into_%s")
    private @Nullable ContactId mergedInto;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "account_owner_id", insertable = false, updatable = false))
    private @Nullable UserId accountOwner;

    @ElementCollection
    @CollectionTable(name = "contact_email", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "position")
    private List<EmailAddress> emails = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contact_phone", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "position")
    private List<PhoneNumber> phones = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "contact_id"))
    private List<Affiliation> affiliations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contact_external_id", joinColumns = @JoinColumn(name = "contact_id"))
    @MapKeyColumn(name = "system")
    @Column(name = "external_id")
    private Map<String, String> externalIds = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    private Contact(ContactId id, String lastName, UserId owner, Stamps stamps) {
        super(owner, stamps);
        this.id = id;
        this.lastName = lastName;
    }

    static Contact add(AddContact command, Viewer by, Instant at) {
        var owner = command.owner() == null ? by.id() : command.owner();
        var contact = new Contact(ContactId.next(), command.details().lastName(), owner, Stamps.created(by, at));
        contact.check(command.details(), command.externalIds());
        contact.take(command.details(), command.externalIds());
        return contact;
    }

    /** Custom fields of a new person hold what has passed their gate. */
    void hold(CustomValues values) {
        customValues = values;
    }

    CustomValues customValues() {
        return customValues;
    }

    ContactAdded added() {
        return new ContactAdded(id, name(), owner(), stamps().createdBy(), stamps().createdAt());
    }

    /** @return null when all of it is so already */
    @Nullable
    ContactChanged change(ContactDetails to, Map<String, String> ids, CustomValues custom, Viewer by, Instant at) {
        check(to, ids);
        if (holds(to, ids) && customValues.equals(custom)) {
            return null;
        }
        customValues = custom;
        take(to, ids);
        stamp(stamps().updated(by, at));
        return new ContactChanged(id, by.id(), at);
    }

    /**
     * Nobody is their superior at the new company yet.
     *
     * @param hidden affiliations that whoever moves them does not know of; they stay as they are
     */
    ContactChanged move(MoveContact command, List<Affiliation> hidden, Viewer by, Instant at) {
        var rules = new Rules();
        var place = new Affiliation(command.account(), command.title(), null, command.on(), null, true);
        place.check("move", rules);
        var staysPrimary = hidden.stream().anyMatch(Affiliation::primary);
        var places = new ArrayList<Affiliation>();
        for (var known : affiliations) {
            places.add(known.primary() && !staysPrimary ? known.endedBefore(command.on(), rules) : known);
        }
        rules.enforce();
        places.add(place.as(!staysPrimary));
        replace(affiliations, places);
        reportsTo = staysPrimary ? reportsTo : null;
        stamp(stamps().updated(by, at));
        return new ContactChanged(id, by.id(), at);
    }

    /** @return null when they report to this person already */
    @Nullable
    ContactChanged place(@Nullable ContactId superior, Viewer by, Instant at) {
        var rules = new Rules();
        rules.that(!id.equals(superior), "reportsToId", "contacts.rule.ownSuperior");
        rules.enforce();
        if (Objects.equals(reportsTo, superior)) {
            return null;
        }
        reportsTo = superior;
        stamp(stamps().updated(by, at));
        return new ContactChanged(id, by.id(), at);
    }

    /** @return null when they are theirs already */
    @Nullable
    ContactReassigned reassign(UserId to, Viewer by, Instant at) {
        if (owner().equals(to)) {
            return null;
        }
        var event = new ContactReassigned(id, owner(), to, by.id(), at);
        give(to, by, at);
        return event;
    }

    ContactTrashed trash(Viewer by, Instant at) {
        stamp(stamps().trashed(by, at));
        return new ContactTrashed(id, by.id(), at);
    }

    ContactRestored restore(Viewer by, Instant at) {
        var rules = new Rules();
        rules.that(mergedInto == null, null, "contacts.rule.merged");
        rules.enforce();
        stamp(stamps().restored(by, at));
        return new ContactRestored(id, by.id(), at);
    }

    ContactId id() {
        return id;
    }

    /** The owner, and the owner of the account that the contact belongs to. */
    Stream<UserId> owners() {
        return accountOwner == null ? Stream.of(owner()) : Stream.of(owner(), accountOwner);
    }

    @Nullable
    ContactId reportsTo() {
        return reportsTo;
    }

    List<Affiliation> affiliations() {
        return List.copyOf(affiliations);
    }

    Set<String> numbers() {
        return phones.stream().map(PhoneNumber::number).collect(Collectors.toSet());
    }

    private String name() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }

    private void check(ContactDetails details, Map<String, String> ids) {
        var rules = new Rules();
        details.check(numbers(), rules);
        rules.that(!id.equals(details.reportsTo()), "reportsToId", "contacts.rule.ownSuperior");
        ids.forEach(rules::externalId);
        rules.enforce();
    }

    /** In whatever order the affiliations are: the database keeps none. */
    private boolean holds(ContactDetails other, Map<String, String> ids) {
        var mine = new ContactDetails(
                firstName,
                lastName,
                reportsTo,
                language,
                zone,
                description,
                new DecisionRole(decisionPower, gatekeeper),
                emails,
                phones,
                other.affiliations());
        return mine.equals(other) && sameAffiliations(other) && externalIds.equals(ids);
    }

    private boolean sameAffiliations(ContactDetails other) {
        return affiliations.size() == other.affiliations().size()
                && new HashSet<>(affiliations).equals(new HashSet<>(other.affiliations()));
    }

    private void take(ContactDetails details, Map<String, String> ids) {
        firstName = details.firstName();
        lastName = details.lastName();
        reportsTo = details.reportsTo();
        language = details.language();
        zone = details.zone();
        description = details.description();
        decisionPower = details.role().power();
        gatekeeper = details.role().gatekeeper();
        replace(emails, details.emails());
        replace(phones, details.phones());
        if (!sameAffiliations(details)) {
            replace(affiliations, details.affiliations());
        }
        externalIds.keySet().retainAll(ids.keySet());
        externalIds.putAll(ids);
    }

    private static <T> void replace(List<T> mine, List<T> others) {
        if (!mine.equals(others)) {
            mine.clear();
            mine.addAll(others);
        }
    }
}
