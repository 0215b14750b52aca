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
import com.quorumcrm.identity.FeedLinks;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.GivenDeals;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class CalendarTests {

    private static final LocalDate DAY = LocalDate.of(2032, 3, 26);

    @Autowired
    private CalendarQuery calendar;

    @Autowired
    private CalendarFeed feed;

    @Autowired
    private FeedLinks links;

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
    void theFeedIsReadWithoutSigningInAndToldUnchanged() throws Exception {
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        var title = plan(ALICE, soon, soon.atTime(9, 0).toInstant(ZoneOffset.UTC), 30, false);
        var page =
                mvc.post().uri("/me/calendar").with(cast.alice()).with(csrf()).exchange();
        assertThat(page).hasStatusOk();
        var address = page.getResponse().getContentAsString().replaceAll("(?s).*(/calendar/feed/\\w+\\.ics).*", "$1");

        var first = mvc.get().uri(address).exchange();
        assertThat(first).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        assertThat(first.getResponse().getCookies()).isEmpty();
        var event = new CalendarBuilder()
                        .build(new StringReader(first.getResponse().getContentAsString()))
                        .getComponents(Component.VEVENT)
                        .stream()
                        .map(VEvent.class::cast)
                        .filter(one -> one.getSummary().getValue().equals(title))
                        .findFirst()
                        .orElseThrow();
        assertThat(event.getDateTimeStart().getDate()).hasToString(soon + "T09:00Z");
        var again = mvc.get()
                .uri(address)
                .header("If-None-Match", first.getResponse().getHeader("ETag"));
        assertThat(again).hasStatus(304);

        assertThat(mvc.post().uri("/me/calendar/revocation").with(cast.alice()).with(csrf()))
                .hasStatus(302);
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void theFeedHoldsWhatItsReaderTakesPartIn() {
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        var own = plan(CHARLIE, soon, null, null, false);
        var foreign = plan(ALICE, soon, null, null, false);
        var text =
                feed.read(links.make(CalendarFeed.NAME, cast.viewer(CHARLIE))).orElseThrow();

        assertThat(text).contains(own).doesNotContain(foreign);
        assertThat(feed.read("nobody")).isEmpty();
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
