package com.quorumcrm.leads;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as its page and the API show it.
 *
 * @param name of the person, or else of the company, or how they are reached
 * @param details the person who sent them only as far as the viewer may see that
 * @param outcome what it became, as far as the viewer may see that
 * @param reasons why it has its score, the weightiest first
 * @param externalIds the lead's id in other systems, by the system's name
 * @param custom what it holds in custom fields
 * @param editable whether the viewer may change it
 */
public record LeadView(
        LeadId id,
        long version,
        String name,
        LeadDetails details,
        @Nullable String referredByKnown,
        LeadStatus status,
        @Nullable String statusReason,
        @Nullable LocalDate recycleOn,
        int score,
        List<ScoreReason> reasons,
        LeadOutcome outcome,
        @Nullable String accountName,
        @Nullable String contactName,
        @Nullable String opportunityName,
        UserId ownerId,
        String ownerName,
        String ownerEmail,
        Map<String, String> externalIds,
        CustomValues custom,
        Instant createdAt,
        String createdByName,
        Instant updatedAt,
        String updatedByName,
        boolean editable) {

    public LeadPerson person() {
        return details.person();
    }

    public LeadCompany company() {
        return details.company();
    }

    public LeadOrigin origin() {
        return details.origin();
    }

    public boolean isConverted() {
        return status == LeadStatus.QUALIFIED;
    }
}
