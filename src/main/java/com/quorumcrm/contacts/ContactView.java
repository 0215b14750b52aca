package com.quorumcrm.contacts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.phones.Telephony;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as their page and the API show them.
 *
 * @param details with the affiliations and the superior that the viewer may see; current affiliations come first
 * @param accountNames the names of the companies among the affiliations
 * @param externalIds the person's id in other systems, by the system's name
 * @param custom what they hold in custom fields, which not everybody may know all of
 * @param editable whether the viewer may change it
 * @param refused how the person does not want to be reached
 * @param region our own country, whose telephone numbers are shown without their prefix
 */
public record ContactView(
        ContactId id,
        long version,
        String name,
        ContactDetails details,
        Map<AccountId, String> accountNames,
        @Nullable String reportsToName,
        UserId ownerId,
        String ownerName,
        String ownerEmail,
        Map<String, String> externalIds,
        CustomValues custom,
        Instant createdAt,
        String createdByName,
        Instant updatedAt,
        String updatedByName,
        boolean editable,
        Set<Consent.Channel> refused,
        String region) {

    public @Nullable EmailAddress email() {
        return details.emails().stream()
                .filter(EmailAddress::primary)
                .findFirst()
                .orElse(null);
    }

    public @Nullable PhoneNumber phone() {
        return details.phones().stream()
                .filter(PhoneNumber::primary)
                .findFirst()
                .orElse(null);
    }

    public boolean refusesMail() {
        return refused.contains(Consent.Channel.EMAIL);
    }

    public boolean refusesCalls() {
        return refused.contains(Consent.Channel.PHONE);
    }

    public boolean refusesPost() {
        return refused.contains(Consent.Channel.POST);
    }

    /** As it is read here. */
    public String shown(PhoneNumber phone) {
        return Telephony.shown(phone.number(), region);
    }

    public @Nullable Affiliation affiliation() {
        return details.affiliations().stream()
                .filter(Affiliation::primary)
                .findFirst()
                .orElse(null);
    }

    /** The name of the company that the person belongs to first. */
    public @Nullable String accountName() {
        return Stream.ofNullable(affiliation())
                .map(affiliation -> accountNames.get(affiliation.account()))
                .findFirst()
                .orElse(null);
    }
}
