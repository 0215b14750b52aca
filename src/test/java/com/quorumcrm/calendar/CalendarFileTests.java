package com.quorumcrm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.exchange.RealData;
import com.quorumcrm.kernel.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** As Outlook writes it, with a zone of its own and lines folded by tabs. */
    @Test
    void readsWhatOutlookWrites() {
        var event = read("""
                BEGIN:VCALENDAR
                PRODID:-//Microsoft Corporation//Outlook 14.0 MIMEDIR//EN
                VERSION:2.0
                METHOD:REQUEST
                X-MS-OLK-FORCEINSPECTOROPEN:TRUE
                BEGIN:VTIMEZONE
                TZID:Eastern Standard Time
                BEGIN:STANDARD
                DTSTART:16011104T020000
                RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010311T020000
                RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0400
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTAMP:20130425T155807Z
                DTSTART;TZID="Eastern Standard Time":20130610T120000
                DTEND;TZID="Eastern Standard Time":20130610T130000
                DESCRIPTION:Meeting will discuss objectives.\\nWill include a
                \t presentation and food.
                LOCATION:Auditorium 16
                SUMMARY;LANGUAGE=en-us:Team Meeting
                UID:0400
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(event).singleElement().satisfies(meeting -> {
            assertThat(meeting.title()).isEqualTo("Team Meeting");
            assertThat(meeting.text())
                    .isEqualTo("Meeting will discuss objectives.\nWill include a presentation and food.");
            assertThat(meeting.place()).isEqualTo("Auditorium 16");
            assertThat(meeting.start()).isEqualTo("2013-06-10T16:00:00Z");
            assertThat(meeting.minutes()).isEqualTo(60);
        });
    }

    @Test
    void wholeDaysStayDaysAndTimesWithoutAZoneAreTheReaders() {
        var events = read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//y//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20260704
                SUMMARY:Holiday
                RRULE:FREQ=YEARLY
                CLASS:PRIVATE
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20260101T000000Z
                DTSTART:20260705T090000
                SUMMARY:Breakfast
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(events.getFirst().day()).isEqualTo("2026-07-04");
        assertThat(events.getFirst().start()).isNull();
        assertThat(events.getFirst().repeats()).isTrue();
        assertThat(events.getFirst().confidential()).isTrue();
        assertThat(events.getLast().start()).isEqualTo("2026-07-05T13:00:00Z");
        assertThat(events.getLast().minutes()).isNull();
    }

    @Test
    void whatIsWrittenHereCanBeReadHere() {
        var meeting = new FeedEvent(
                UUID.randomUUID(),
                "Ångström; 10,5\\ Ω",
                "Line 1\nBEGIN:VEVENT",
                "Room, 2",
                LocalDate.of(2026, 3, 1),
                Instant.parse("2026-03-01T08:00:00Z"),
                90,
                true,
                false,
                Instant.parse("2026-02-01T08:00:00Z"),
                List.of("MEETING"));

        assertThat(CalendarFile.read(stream(ICalendar.feed(List.of(meeting))), NEW_YORK))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.title()).isEqualTo(meeting.title());
                    assertThat(event.text()).isEqualTo(meeting.text());
                    assertThat(event.place()).isEqualTo(meeting.place());
                    assertThat(event.start()).isEqualTo(meeting.start());
                    assertThat(event.minutes()).isEqualTo(90);
                    assertThat(event.confidential()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:soon\r\n"})
    void refusesWhatIsNoCalendar(String text) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> CalendarFile.read(stream(text), NEW_YORK));
    }

    /** Of calendars of several programs. */
    @Test
    void readsTheSamples() throws IOException {
        try (var files = Files.list(RealData.folder("samples").resolve("ics"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".ics"))).allSatisfy(file -> {
                try (var content = Files.newInputStream(file)) {
                    assertThat(CalendarFile.read(content, NEW_YORK)).hasSizeLessThanOrEqualTo(1);
                }
            });
        }
    }

    private static List<CalendarFile.Event> read(String text) {
        return CalendarFile.read(stream(text.replace("\n", "\r\n")), NEW_YORK);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
