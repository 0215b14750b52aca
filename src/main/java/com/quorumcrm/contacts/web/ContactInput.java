package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.DecisionRole;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.contacts.web.ContactJson.AffiliationJson;
import com.quorumcrm.contacts.web.ContactJson.EmailJson;
import com.quorumcrm.contacts.web.ContactJson.PhoneJson;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.ExternalIds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person as the API takes them. */
record ContactInput(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable List<EmailJson> emails,
        @Nullable List<PhoneJson> phones,
        @Nullable List<AffiliationJson> affiliations,
        @Nullable String reportsToId,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String description,
        @Nullable String decisionPower,
        @Nullable Boolean gatekeeper,
        @Nullable String ownerId,
        @Nullable Map<String, @Nullable String> externalIds) {

    /** What a new person holds before anything is given. */
    static ContactInput nothing() {
        return new ContactInput(null, null, null, null, null, null, null, null, null, null, null, null, Map.of());
    }

    static ContactInput of(ContactView contact) {
        var details = contact.details();
        return new ContactInput(
                details.firstName(),
                details.lastName(),
                details.emails().stream().map(EmailJson::of).toList(),
                details.phones().stream().map(PhoneJson::of).toList(),
                details.affiliations().stream().map(AffiliationJson::of).toList(),
                details.reportsTo() == null ? null : details.reportsTo().toString(),
                details.language(),
                details.zone(),
                details.description(),
                details.role().power().key(),
                details.role().gatekeeper(),
                contact.ownerId().toString(),
                Map.copyOf(contact.externalIds()));
    }

    AddContact adding() {
        return new AddContact(details(), BodyIds.read("ownerId", ownerId, UserId::of), ExternalIds.given(externalIds));
    }

    /** Without an owner the person keeps the one they have. */
    ChangeContact changing(ContactView contact, long version) {
        var owner = ownerId == null ? contact.ownerId() : BodyIds.required("ownerId", ownerId, UserId::of);
        return new ChangeContact(contact.id(), version, details(), owner, ExternalIds.given(externalIds));
    }

    private ContactDetails details() {
        return new ContactDetails(
                firstName,
                lastName == null ? "" : lastName,
                BodyIds.read("reportsToId", reportsToId, ContactId::of),
                language,
                zone,
                description,
                new DecisionRole(
                        decisionPower == null ? DecisionPower.UNKNOWN : DecisionPower.of(decisionPower),
                        Boolean.TRUE.equals(gatekeeper)),
                each("emails", emails).map(ContactInput::email).toList(),
                each("phones", phones).map(ContactInput::phone).toList(),
                each("affiliations", affiliations)
                        .map(ContactInput::affiliation)
                        .toList());
    }

    private static <T> Stream<T> each(String property, @Nullable List<T> given) {
        if (given != null && given.stream().anyMatch(Objects::isNull)) {
            throw new NotUnderstood(property, "web.api.property");
        }
        return given == null ? Stream.of() : given.stream();
    }

    private static EmailAddress email(EmailJson email) {
        return new EmailAddress(
                email.address(),
                kind("emails.kind", email.kind(), EmailAddress.Kind.WORK),
                Boolean.TRUE.equals(email.primary()));
    }

    private static PhoneNumber phone(PhoneJson phone) {
        return new PhoneNumber(
                phone.number(),
                kind("phones.kind", phone.kind(), PhoneNumber.Kind.WORK),
                Boolean.TRUE.equals(phone.primary()));
    }

    private static Affiliation affiliation(AffiliationJson place) {
        return new Affiliation(
                BodyIds.required("affiliations.accountId", String.valueOf(place.accountId()), AccountId::of),
                place.title(),
                place.department(),
                place.from(),
                place.to(),
                Boolean.TRUE.equals(place.primary()));
    }

    private static <E extends Enum<E>> E kind(String property, @Nullable String key, E usual) {
        if (key == null) {
            return usual;
        }
        return Stream.of(usual.getDeclaringClass().getEnumConstants())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(property, "contacts.kind.unknown", key));
    }
}
