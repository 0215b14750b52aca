package com.quorumcrm.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class QuickEntryTests {

    /** A Wednesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-25T09:30:00+01:00[Europe/Berlin]");

    private final QuickWords words = words();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Call back Tue 10:00 about prices, CALL, Call back about prices, 2026-12-01, 10:00
                    call them on Friday at 3pm,       CALL, call them,              2026-11-27, 15:00
                    Send the offer tomorrow,          ,     Send the offer,         2026-11-26,
                    Meeting next Monday 9:15,         MEETING, Meeting,             2026-11-30, 09:15
                    write to Ann in 2 weeks,          EMAIL, write to Ann,          2026-12-09,
                    Renewal talk 3 Dec,               ,     Renewal talk,           2026-12-03,
                    Visit Jan 12 12am,                MEETING, Visit,               2027-01-12, 00:00
                    Check the contract 2027-02-28,    ,     Check the contract,     2027-02-28,
                    ring her today,                   CALL, ring her,               2026-11-25,
                    next week plan the year,          ,     plan the year,          2026-11-30,
                    """)
    void readsWhatPeopleWrite(String line, ActivityType type, String subject, LocalDate on, LocalTime at) {
        assertThat(QuickEntry.read(line, words, NOW)).isEqualTo(new QuickEntry(type, subject, on, at));
    }

    @ParameterizedTest
    @CsvSource({
        "They pay in 2026, They pay in 2026",
        "Version 99:99 is out, Version 99:99 is out",
        "Met at the fair, Met at the fair",
        "31 Feb is no day, 31 Feb is no day"
    })
    void leavesAloneWhatOnlyLooksLikeADay(String line, String subject) {
        assertThat(QuickEntry.read(line, words, NOW)).isEqualTo(new QuickEntry(null, subject, null, null));
    }

    @Test
    void aTimeAloneIsTheNextOneThereIs() {
        assertThat(QuickEntry.read("standup 9:00", words, NOW).on()).isEqualTo("2026-11-26");
        assertThat(QuickEntry.read("standup 10:00", words, NOW).on()).isEqualTo("2026-11-25");
    }

    @Test
    void aLineOfNothingButADayKeepsItsWords() {
        assertThat(QuickEntry.read("tomorrow", words, NOW).subject()).isEqualTo("tomorrow");
    }

    private static QuickWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/activities");
        messages.setDefaultEncoding("UTF-8");
        return new QuickWords(messages, Locale.ENGLISH);
    }
}
