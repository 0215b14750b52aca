package com.quorumcrm.pipelines;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a stage.
 *
 * @param probability 0 to 1; without effect on a won or lost stage
 * @param category without effect on a won or lost stage
 * @param stuckAfterDays null for never; without effect on a won or lost stage
 */
public record StageTerms(
        String name,
        BigDecimal probability,
        ForecastCategory category,
        @Nullable Integer stuckAfterDays) {}
