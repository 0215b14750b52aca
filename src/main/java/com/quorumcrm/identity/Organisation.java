package com.quorumcrm.identity;

import com.quorumcrm.kernel.FiscalCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * The settings that hold for everybody.
 *
 * @param currency the currency of all sums, forecasts and quotas
 * @param zone the zone that decides what "today" is and in which period an instant lies
 * @param locale how dates and numbers are written for people who chose nothing else
 */
public record Organisation(
        String name,
        Currency currency,
        ZoneId zone,
        Locale locale,
        FiscalCalendar calendar,
        Readable accountsReadable,
        Readable opportunitiesReadable,
        long version) {

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
