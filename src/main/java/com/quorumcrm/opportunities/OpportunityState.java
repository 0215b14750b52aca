package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.ForecastCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state that a deal has been in.
 *
 * @param from since when
 * @param to until when, null for the state it is in now
 * @param changedBy the name of the person who brought it into this state
 */
public record OpportunityState(
        Instant from,
        @Nullable Instant to,
        String pipelineKey,
        String pipelineName,
        String stageKey,
        String stageName,
        OpportunityStatus status,
        ForecastCategory category,
        @Nullable Money amount,
        @Nullable Money baseAmount,
        @Nullable LocalDate closeDate,
        UserId ownerId,
        String ownerName,
        BigDecimal probability,
        boolean deleted,
        UserId changedById,
        String changedBy) {}
