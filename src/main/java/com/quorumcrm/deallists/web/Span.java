package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.kernel.FiscalCalendar;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.FiscalPeriod.Kind;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Keys;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Days that move with today, in the organisation's fiscal calendar. */
enum Span {
    THIS_QUARTER,
    NEXT_QUARTER,
    LAST_QUARTER,
    THIS_MONTH,
    NEXT_MONTH,
    LAST_MONTH;

    static Choice[] choices() {
        return Stream.of(values())
                .map(span -> Choice.keyed(Keys.of(span), "deallists.span." + span))
                .toArray(Choice[]::new);
    }

    Days around(LocalDate today, FiscalCalendar calendar) {
        var period = period(today, calendar);
        return new Days(period.from(), period.to());
    }

    private FiscalPeriod period(LocalDate today, FiscalCalendar calendar) {
        return switch (this) {
            case THIS_QUARTER -> calendar.containing(today, Kind.QUARTER);
            case NEXT_QUARTER -> calendar.next(calendar.containing(today, Kind.QUARTER));
            case LAST_QUARTER -> calendar.previous(calendar.containing(today, Kind.QUARTER));
            case THIS_MONTH -> calendar.containing(today, Kind.MONTH);
            case NEXT_MONTH -> calendar.next(calendar.containing(today, Kind.MONTH));
            case LAST_MONTH -> calendar.previous(calendar.containing(today, Kind.MONTH));
        };
    }
}
