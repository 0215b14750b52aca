package com.quorumcrm.conversion;

import com.quorumcrm.leads.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead that became a record, as the record's page names it. */
public record LeadName(
        LeadId id,
        String name,
        @Nullable String source,
        @Nullable String campaign,
        Instant receivedAt) {}
