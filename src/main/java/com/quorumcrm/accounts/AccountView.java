package com.quorumcrm.accounts;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company as its page and the API show it.
 *
 * @param details with no parent where the viewer may not see it
 * @param externalIds the company's id in other systems, by the system's name
 * @param profile tags, domains and addresses
 * @param custom what it holds in its custom fields, which not everybody may know all of
 * @param editable whether the viewer may change it
 */
public record AccountView(
        AccountId id,
        long version,
        AccountDetails details,
        @Nullable String parentName,
        UserId ownerId,
        String ownerName,
        String ownerEmail,
        Map<String, String> externalIds,
        AccountProfile profile,
        CustomValues custom,
        Instant createdAt,
        String createdByName,
        Instant updatedAt,
        String updatedByName,
        boolean editable) {

    public String name() {
        return details.name();
    }

    public AccountName named() {
        return new AccountName(id, details.name(), details.city() == null ? details.country() : details.city());
    }
}
