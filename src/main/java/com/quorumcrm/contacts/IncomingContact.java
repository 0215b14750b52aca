package com.quorumcrm.contacts;

import com.quorumcrm.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person as a file tells of them.
 *
 * @param row its number in the file
 * @param externalId by which they are found again; without one, or when nobody has it, their first e-mail address is
 * @param known the person that this row is known to be about
 * @param details with at most one affiliation; its addresses and numbers are added to those of a person who is here already
 * @param custom what goes into their custom fields, by their keys
 * @param consents what they have said about being written to and called
 * @param given the fields that are to change on such a person, by the names of the components
 */
public record IncomingContact(
        long row,
        @Nullable String externalId,
        @Nullable ContactId known,
        ContactDetails details,
        UserId owner,
        Map<String, JsonNode> custom,
        List<Consent.Word> consents,
        Set<String> given) {

    IncomingContact with(ContactDetails other) {
        return new IncomingContact(row, externalId, known, other, owner, custom, consents, given);
    }

    boolean given(String field) {
        return given.contains(field);
    }

    @Nullable
    String email() {
        return details.emails().isEmpty() ? null : details.emails().getFirst().address();
    }

    @Nullable
    Affiliation affiliation() {
        return details.affiliations().isEmpty() ? null : details.affiliations().getFirst();
    }
}
