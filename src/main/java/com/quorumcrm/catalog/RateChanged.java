package com.quorumcrm.catalog;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A currency is worth something else on some days. Published inside the transaction that changed the rate.
 *
 * @param from the first of those days, null when all days before {@code to} are meant
 * @param to the day after the last of them, null when there is no last
 */
public record RateChanged(
        Currency currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        UserId by,
        Instant at) {}
