package com.quorumcrm.forecasting;

import com.quorumcrm.kernel.FiscalPeriod;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a period for a person and everybody below, for a team or for the whole organisation.
 *
 * @param asOf the instant whose state of the deals was counted, null for now
 * @param currency the organisation's, of all amounts
 */
public record ForecastView(FiscalPeriod period, @Nullable Instant asOf, Currency currency, ForecastLine root) {}
