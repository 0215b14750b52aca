package com.quorumcrm.attitudes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is written of somebody's part in decisions.
 *
 * @param accesses who has read, handed out or erased it, the latest first
 */
public record AttitudeRecord(
        UUID contactId,
        String name,
        List<Standing> standingRoles,
        List<Part> deals,
        List<Said> statements,
        List<Access> accesses) {

    /** What they are at a company. */
    public record Standing(String account, List<String> roles) {}

    /** What they are on a deal; attitudes as in the API. */
    public record Part(
            UUID opportunityId,
            String opportunity,
            List<String> roles,
            String stance,
            @Nullable Integer influence,
            String decision,
            Instant updatedAt) {}

    /** What was said of them. */
    public record Said(
            String opportunity,
            String about,
            @Nullable String value,
            @Nullable String note,
            Instant at,
            String by) {}

    /** @param how READ, EXPORTED or ERASED */
    public record Access(
            Instant at, String by, String how, @Nullable String opportunity) {}
}
