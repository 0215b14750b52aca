package com.quorumcrm.forecasting;

import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which forecast is asked for.
 *
 * @param person the root of the tree; with no team either, the viewer, or everybody for those who see everything
 * @param team the team whose members are counted instead
 * @param asOf the instant whose state of the deals is counted, null for now
 */
public record ForecastOf(
        FiscalPeriod period,
        @Nullable UserId person,
        @Nullable TeamId team,
        @Nullable Instant asOf) {}
