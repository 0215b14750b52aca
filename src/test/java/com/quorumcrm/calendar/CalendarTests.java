package com.quorumcrm.calendar;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.Priority;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.GivenDeals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class CalendarTests {

    private static final LocalDate DAY = LocalDate.of(2032, 3, 26);

    @Autowired
    private CalendarQuery calendar;

    @Autowired
    private Activities activities;

    @Autowired
    private GivenDeals given;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Test
    void anEveningHereIsTheNextMorningElsewhere() {
        var title = plan(ALICE, DAY, Instant.parse("2032-03-26T22:30:00Z"), 45, false);

        assertThat(entry(title, DAY, "me", cast.viewer(ALICE)).from()).isEqualTo(LocalTime.of(22, 30));
        var inBerlin = in("Europe/Berlin", cast.viewer(ALICE));
        assertThat(entry(title, DAY, "me", inBerlin).to()).isNull();
        var inTokyo = in("Asia/Tokyo", cast.viewer(ALICE));
        assertThat(titles(DAY, "me", inTokyo)).contains(title);
        assertThat(entry(title, DAY, "me", inTokyo).day()).isEqualTo("2032-03-27");
        assertThat(entry(title, DAY, "me", inTokyo).to()).isEqualTo(LocalTime.of(8, 15));
    }

    @Test
    void whatHasNoTimeIsOnTheSameDayEverywhere() {
        var title = plan(ALICE, DAY, null, null, false);

        for (var zone : List.of("Pacific/Apia", "Pacific/Pago_Pago", "Europe/Berlin")) {
            var entry = entry(title, DAY, "me", in(zone, cast.viewer(ALICE)));
            assertThat(entry.day()).isEqualTo(DAY);
            assertThat(entry.isAllDay()).isTrue();
        }
    }

    @Test
    void managersLookIntoTheCalendarsOfTheirLineAndNotThePrivateParts() {
        var open = plan(ALICE, DAY, null, null, false);
        var confidential = plan(ALICE, DAY, null, null, true);
        var alice = cast.id(ALICE).toString();

        assertThat(titles(DAY, alice, cast.viewer(BOB))).contains(open).doesNotContain(confidential);
        assertThat(titles(DAY, "team", cast.viewer(BOB))).contains(open);
        assertThat(titles(DAY, alice, cast.viewer(ED))).contains(open).doesNotContain(confidential);
        assertThat(titles(DAY, "me", cast.viewer(ALICE))).contains(open, confidential);
    }

    @Test
    void theCalendarOfAStrangerCannotBeOpened() {
        var alice = cast.id(ALICE).toString();

        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> calendar.page(CalendarSpan.WEEK, DAY, alice, cast.viewer(CHARLIE)));
        assertThat(mvc.get().uri("/calendar?who=" + alice).with(cast.charlie())).hasStatus(404);
        assertThat(mvc.get().uri("/calendar").with(cast.charlie()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("value=\"" + alice);
    }

    @Test
    void dealsCloseInTheCalendarOfTheirOwner() {
        var deal = given.deal(ALICE, details -> details.closing(DAY));

        assertThat(calendar.page(CalendarSpan.MONTH, DAY, "me", cast.viewer(ALICE)).days().stream()
                        .filter(day -> day.date().equals(DAY))
                        .flatMap(day -> day.entries().stream())
                        .map(CalendarEntry::record))
                .contains(deal.ref());
    }

    @Test
    void everyViewIsAPage() {
        plan(ALICE, DAY, Instant.parse("2032-03-26T09:00:00Z"), 30, false);
        for (var view : List.of("month", "week", "agenda")) {
            assertThat(mvc.get()
                            .uri("/calendar?view=" + view + "&date=2032-03-26")
                            .with(cast.alice()))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/calendar?view=year").with(cast.alice())).hasStatus(400);
        assertThat(mvc.get().uri("/calendar?date=tomorrow").with(cast.alice())).hasStatus(400);
        assertThat(mvc.get().uri("/calendar/today").with(cast.alice())).hasStatusOk();
    }

    @Test
    void aFileIsTakenOverOnce() throws Exception {
        var title = "Taken " + Ids.next();
        var text = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//y//EN
                BEGIN:VEVENT
                UID:%1$s
                DTSTAMP:20260101T000000Z
                DTSTART:20320326T090000Z
                SUMMARY:%1$s
                END:VEVENT
                END:VCALENDAR
                """.formatted(title);
        var file = new MockMultipartFile("file", "a.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8));
        for (var time = 0; time < 2; time++) {
            assertThat(mvc.post()
                            .multipart()
                            .uri("/calendar/import")
                            .file(file)
                            .with(cast.alice())
                            .with(csrf()))
                    .hasStatus(302);
        }
        assertThat(titles(DAY, "me", cast.viewer(ALICE))).containsOnlyOnce(title);

        var other = new MockMultipartFile("file", "a.ics", "text/calendar", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .multipart()
                        .uri("/calendar/import")
                        .file(other)
                        .with(cast.alice())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("no iCalendar file");
    }

    private String plan(
            Cast.Part who, LocalDate day, @Nullable Instant at, @Nullable Integer minutes, boolean confidential) {
        var title = "Event " + Ids.next();
        var details = new ActivityDetails(
                ActivityType.MEETING,
                title,
                null,
                day,
                at,
                minutes,
                null,
                Priority.NORMAL,
                null,
                confidential,
                "Room; 4, second floor",
                null);
        activities.add(AddActivity.planned(details, Set.of()), cast.viewer(who));
        return title;
    }

    private static Viewer in(String zone, Viewer viewer) {
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.email(),
                viewer.roles(),
                viewer.permissions(),
                ZoneId.of(zone),
                Locale.UK);
    }

    private CalendarEntry entry(String title, LocalDate day, String who, Viewer viewer) {
        return calendar.page(CalendarSpan.WEEK, day, who, viewer).days().stream()
                .flatMap(one -> one.entries().stream())
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(LocalDate day, String who, Viewer viewer) {
        return calendar.page(CalendarSpan.WEEK, day, who, viewer).days().stream()
                .flatMap(one -> one.entries().stream())
                .map(CalendarEntry::title)
                .toList();
    }
}
