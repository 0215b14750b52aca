package com.quorumcrm.leadrules;

import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says whose a lead becomes.
 *
 * @param criterion null for every lead
 * @param owner whose it becomes; or else
 * @param team whose members take turns; never both
 * @param capacity how many open leads one person has at most, null for any number
 */
public record AssignmentRule(
        UUID id,
        @Nullable Criterion criterion,
        @Nullable UserId owner,
        @Nullable TeamId team,
        @Nullable Integer capacity) {

    boolean holds(LeadTraits lead) {
        return criterion == null || criterion.holds(lead);
    }
}
