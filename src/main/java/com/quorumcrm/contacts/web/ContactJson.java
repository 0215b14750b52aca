package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.fields.FieldReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person as the API answers them. */
record ContactJson(
        UUID id,
        @Nullable String firstName,
        String lastName,
        List<EmailJson> emails,
        List<PhoneJson> phones,
        List<AffiliationJson> affiliations,
        @Nullable UUID reportsToId,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String description,
        String decisionPower,
        boolean gatekeeper,
        UUID ownerId,
        String ownerEmail,
        Map<String, String> externalIds,
        Map<String, JsonNode> customFields,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    record EmailJson(
            String address, @Nullable String kind, @Nullable Boolean primary) {

        static EmailJson of(EmailAddress email) {
            return new EmailJson(email.address(), key(email.kind()), email.primary());
        }
    }

    record PhoneJson(
            String number, @Nullable String kind, @Nullable Boolean primary) {

        static PhoneJson of(PhoneNumber phone) {
            return new PhoneJson(phone.number(), key(phone.kind()), phone.primary());
        }
    }

    record AffiliationJson(
            String accountId,
            @Nullable String title,
            @Nullable String department,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean primary) {

        static AffiliationJson of(Affiliation affiliation) {
            return new AffiliationJson(
                    affiliation.account().toString(),
                    affiliation.title(),
                    affiliation.department(),
                    affiliation.from(),
                    affiliation.to(),
                    affiliation.primary());
        }
    }

    static ContactJson of(ContactView contact, FieldReading fields) {
        var details = contact.details();
        return new ContactJson(
                contact.id().id(),
                details.firstName(),
                details.lastName(),
                details.emails().stream().map(EmailJson::of).toList(),
                details.phones().stream().map(PhoneJson::of).toList(),
                details.affiliations().stream().map(AffiliationJson::of).toList(),
                details.reportsTo() == null ? null : details.reportsTo().id(),
                details.language(),
                details.zone(),
                details.description(),
                details.role().power().key(),
                details.role().gatekeeper(),
                contact.ownerId().id(),
                contact.ownerEmail(),
                contact.externalIds(),
                fields.json(contact.custom()),
                contact.createdAt(),
                contact.updatedAt(),
                contact.version());
    }

    private static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
