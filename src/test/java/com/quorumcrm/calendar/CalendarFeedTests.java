package com.quorumcrm.calendar;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.Priority;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.signin.FeedLinks;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class CalendarFeedTests {

    @Autowired
    private CalendarFeed feed;

    @Autowired
    private FeedLinks links;

    @Autowired
    private Activities activities;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

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
}
