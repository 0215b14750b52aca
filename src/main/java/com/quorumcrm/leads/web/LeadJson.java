package com.quorumcrm.leads.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.quorumcrm.fields.FieldReading;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.leads.ScoreReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A lead as the API answers it.
 *
 * @param said what the API takes, as it is now
 */
record LeadJson(
        UUID id,
        String name,
        @JsonUnwrapped LeadInput said,
        String ownerEmail,
        String status,
        @Nullable String statusReason,
        @Nullable LocalDate recycleOn,
        int score,
        List<ScoreReason> scoreReasons,
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        Map<String, JsonNode> customFields,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static LeadJson of(LeadView lead, FieldReading fields) {
        var became = lead.outcome();
        return new LeadJson(
                lead.id().id(),
                lead.name(),
                LeadInput.of(lead),
                lead.ownerEmail(),
                lead.status().key(),
                lead.statusReason(),
                lead.recycleOn(),
                lead.score(),
                lead.reasons(),
                became.account() == null ? null : became.account().id(),
                became.contact() == null ? null : became.contact().id(),
                became.opportunity() == null ? null : became.opportunity().id(),
                fields.json(lead.custom()),
                lead.createdAt(),
                lead.updatedAt(),
                lead.version());
    }
}
