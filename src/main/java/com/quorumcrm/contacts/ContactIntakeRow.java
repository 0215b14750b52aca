package com.quorumcrm.contacts;

import com.quorumcrm.fields.CustomValues;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person as the statements of the intake write them.
 *
 * @param emails all of them, in their order; likewise phones and affiliations
 */
record ContactIntakeRow(
        long row,
        UUID id,
        @Nullable String externalId,
        UUID ownerId,
        @Nullable String firstName,
        String lastName,
        @Nullable String description,
        String decisionPower,
        boolean gatekeeper,
        Map<String, JsonNode> customValues,
        List<Email> emails,
        List<Phone> phones,
        List<Place> places) {

    record Email(String address, String kind, boolean isPrimary) {
        static Email of(EmailAddress email) {
            return new Email(email.address(), email.kind().name(), email.primary());
        }
    }

    record Phone(String number, String kind, boolean isPrimary) {
        static Phone of(PhoneNumber phone) {
            return new Phone(phone.number(), phone.kind().name(), phone.primary());
        }
    }

    /** An affiliation. */
    record Place(
            UUID accountId,
            @Nullable String title,
            @Nullable String department,
            @Nullable String validFrom,
            @Nullable String validTo,
            boolean isPrimary) {

        static Place of(Affiliation place) {
            return new Place(
                    place.account().id(),
                    place.title(),
                    place.department(),
                    place.from() == null ? null : place.from().toString(),
                    place.to() == null ? null : place.to().toString(),
                    place.primary());
        }
    }

    static final String COLUMNS = """
            id uuid, external_id text, owner_id uuid, first_name text, last_name text, description text,
            decision_power text, gatekeeper boolean, custom_values jsonb,
            emails json, phones json, places json""";

    static ContactIntakeRow of(
            IncomingContact contact, ContactId id, ContactDetails details, UUID owner, CustomValues custom) {
        return new ContactIntakeRow(
                contact.row(),
                id.id(),
                contact.externalId(),
                owner,
                details.firstName(),
                details.lastName(),
                details.description(),
                details.role().power().name(),
                details.role().gatekeeper(),
                custom.values(),
                details.emails().stream().map(Email::of).toList(),
                details.phones().stream().map(Phone::of).toList(),
                details.affiliations().stream().map(Place::of).toList());
    }
}
