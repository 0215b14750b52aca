package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Give a deal to another owner. */
public record ReassignOpportunity(
        OpportunityId opportunity, @Nullable Long version, UserId owner) {}
