package com.quorumcrm.activities;

import com.quorumcrm.activities.Correspondence.Enclosure;
import com.quorumcrm.activities.Correspondence.Party;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Between whom a mail went, as the API answers it.
 *
 * @param sourceIds the colleagues from whose mailboxes it was taken
 */
public record CorrespondenceJson(
        PartyJson from, List<PartyJson> to, List<PartyJson> cc, List<Enclosure> files, List<UUID> sourceIds) {

    /** @param contactId of a person whom the one who asks may see */
    public record PartyJson(
            String address, @Nullable String name, @Nullable UUID contactId) {

        private static PartyJson of(Party party) {
            var person = party.person();
            return new PartyJson(party.address(), party.name(), person == null ? null : person.id());
        }
    }

    /** Null for what was not written. */
    public static @Nullable CorrespondenceJson of(ActivityView activity) {
        var mail = activity.correspondence();
        return mail == null
                ? null
                : new CorrespondenceJson(
                        PartyJson.of(mail.from()), all(mail.to()), all(mail.cc()), mail.files(), sources(mail));
    }

    private static List<UUID> sources(Correspondence mail) {
        return mail.sources().stream().map(colleague -> colleague.id().id()).toList();
    }

    private static List<PartyJson> all(List<Party> parties) {
        return parties.stream().map(PartyJson::of).toList();
    }
}
