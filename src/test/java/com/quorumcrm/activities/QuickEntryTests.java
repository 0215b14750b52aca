package com.quorumcrm.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickEntryTests {

    /** A Wednesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-25T09:30:00+01:00[Europe/Berlin]");

    private final QuickWords words = QuickWords.of("", Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    call back Tue 10:00,              CALL, call back,              2026-12-01, 10:00
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
        "Sums at the fair, Sums at the fair",
        "31 Feb is no day, 31 Feb is no day"
    })
    void leavesAloneWhatOnlyLooksLikeADay(String line, String subject) {
        assertThat(QuickEntry.read(line, words, NOW)).isEqualTo(new QuickEntry(null, subject, null, null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    en, Called and they decide by Friday,          CALL
                    en, Met at the fair; the next one is 3 Dec,    MEETING
                    en, Spoke to Ann: she is back tomorrow,
                    de, Telefoniert und Angebot bis morgen,        CALL
                    ru, Позвонил и договорились на завтра в 10,    CALL
                    """)
    void whatHasHappenedIsPlannedForNoDay(Locale language, String line, ActivityType type) {
        assertThat(QuickEntry.read(line, QuickWords.of(line, language), NOW))
                .isEqualTo(new QuickEntry(type, line, null, null));
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

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ru, перезвонить завтра,                     CALL, перезвонить,         2026-11-26,
                    ru, перезвонить завтра в 10,                CALL, перезвонить,         2026-11-26, 10:00
                    ru, Встреча с Анной в пятницу в 14:30,      MEETING, Встреча с Анной,  2026-11-27, 14:30
                    ru, написать отчёт через неделю,            EMAIL, написать отчёт,     2026-12-02,
                    ru, позвонить через 3 дня,                  CALL, позвонить,           2026-11-28,
                    ru, подготовить договор 3 декабря,          ,     подготовить договор, 2026-12-03,
                    ru, план на следующей неделе,               ,     план,                2026-11-30,
                    de, Anrufen morgen um 10 wegen Preisen,     CALL, Anrufen wegen Preisen, 2026-11-26, 10:00
                    de, Termin am Dienstag 14 Uhr,              MEETING, Termin,           2026-12-01, 14:00
                    de, Angebot übermorgen,                     ,     Angebot,             2026-11-27,
                    de, so machen wir es,                       ,     so machen wir es,    ,
                    de, Vertrag in einer Woche prüfen,          ,     Vertrag prüfen,      2026-12-02,
                    fr, Rappeler demain à 10h,                  CALL, Rappeler,            2026-11-26, 10:00
                    fr, Réunion lundi prochain à 14h30,         MEETING, Réunion,          2026-11-30, 14:30
                    fr, Relire le contrat dans 2 semaines,      ,     Relire le contrat,   2026-12-09,
                    es, Llamar mañana a las 10,                 CALL, Llamar,              2026-11-26, 10:00
                    es, Reunión el 3 de diciembre,              MEETING, Reunión,          2026-12-03,
                    es, Oferta pasado mañana,                   ,     Oferta,              2026-11-27,
                    en, Call her at 10 tomorrow,                CALL, Call her,            2026-11-26, 10:00
                    en, Check it in a week,                     ,     Check it,            2026-12-02,
                    en, Ask at 5 companies,                     ,     Ask at 5 companies,  ,
                    """)
    void readsOtherLanguages(
            String language, String line, ActivityType type, String subject, LocalDate on, LocalTime at) {
        var spoken = QuickWords.of(line, Locale.of(language));

        assertThat(QuickEntry.read(line, spoken, NOW)).isEqualTo(new QuickEntry(type, subject, on, at));
    }

    @Test
    void aLineTellsByItsScriptWhatItIsWrittenIn() {
        var line = "перезвонить завтра в 10";

        assertThat(QuickEntry.read(line, QuickWords.of(line, Locale.US), NOW).on())
                .isEqualTo("2026-11-26");
    }
}
