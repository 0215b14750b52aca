package com.quorumcrm.forecasting;

import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.UserId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sets what a person is to close in a period.
 *
 * @param amount in the organisation's currency; null takes the quota away
 */
public record SetQuota(
        UserId person, FiscalPeriod period, @Nullable BigDecimal amount) {}
