package com.quorumcrm.accountplans;

import org.jspecify.annotations.Nullable;

/**
 * A part of an account plan as its page and the API show it.
 *
 * @param details with no deal where the viewer may not see it
 */
public record PlanItemView(
        PlanItemId id,
        long version,
        PlanItemKind kind,
        PlanItemDetails details,
        @Nullable String goalTitle,
        @Nullable String ownerName,
        @Nullable String opportunityName) {}
