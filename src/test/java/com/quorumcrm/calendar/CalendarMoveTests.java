package com.quorumcrm.calendar;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.CompleteActivity;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.opportunities.GivenDeals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CalendarMoveTests {

    private static final LocalDate DAY = LocalDate.of(2033, 6, 1);
    private static final Instant NINE = Instant.parse("2033-06-01T09:00:00Z");

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityQuery query;

    @Autowired
    private MeetingInvitations invitations;

    @Autowired
    private GivenDeals given;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cast cast;

    private final String subject = "Meeting " + Ids.next();

    @Test
    void aMeetingIsPutAtAnotherTimeAndThePageOfTheCalendarIsShownAgain() {
        var meeting = meeting();
        var moved = move(meeting, ALICE, "2033-06-03", "14:30", "/calendar?view=week&date=2033-06-01");

        assertThat(moved).hasStatus(302).redirectedUrl().isEqualTo("/calendar?view=week&date=2033-06-01");
        assertThat(details(meeting).dueOn()).isEqualTo("2033-06-03");
        assertThat(details(meeting).dueAt()).isEqualTo("2033-06-03T14:30:00Z");
        assertThat(move(meeting, ALICE, "2033-06-04", "", "https://evil.example/calendar?"))
                .redirectedUrl()
                .isEqualTo("/calendar?date=2033-06-04");
        assertThat(details(meeting).dueAt()).isNull();
    }

    @Test
    void whoIsInvitedIsTold() {
        var meeting = meeting();
        invitations.invite(meeting, List.of(cast.email(BOB)), cast.viewer(ALICE));
        move(meeting, ALICE, "2033-06-03", "14:30", "");
        invitations.tellChanges(meeting.id());

        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast()).contains("SEQUENCE:1", "DTSTART:20330603T143000Z");
    }

    @Test
    void theFormMovesWithoutScriptsAndTakesUpAProposedTime() {
        var meeting = meeting();
        var form = "/calendar/entries/" + meeting + "/move";

        assertThat(mvc.get().uri(form).with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2033-06-01\"", "value=\"09:00\"");
        assertThat(mvc.get().uri(form + "?at=2033-06-02T13:15:00Z").with(cast.alice()))
                .bodyText()
                .contains("value=\"2033-06-02\"", "value=\"13:15\"");
        assertThat(move(meeting, ALICE, "soon", "10:00", ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"10:00\"", "Choose a day");
    }

    @Test
    void onlyWhatIsOnesOwnAndStillToBeDoneIsMoved() {
        var meeting = meeting();
        assertThat(move(meeting, CHARLIE, "2033-06-03", "", "")).hasStatus(403);
        assertThat(mvc.get().uri("/calendar/entries/" + meeting + "/move").with(cast.charlie()))
                .hasStatus(403);
        activities.complete(new CompleteActivity(meeting, null, null, null), cast.viewer(ALICE));
        assertThat(move(meeting, ALICE, "2033-06-03", "", "")).hasStatus(422);
    }

    @Test
    void pagesSayWhatCanBeMovedWhereTo() {
        var meeting = meeting();
        for (var view : List.of("month", "week")) {
            assertThat(mvc.get()
                            .uri("/calendar?view=" + view + "&date=2033-06-01")
                            .with(cast.alice()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("data-day=\"2033-06-02\"", "data-entry=\"" + meeting + "\"", "data-time=\"09:00\"");
        }
        assertThat(mvc.get()
                        .uri("/calendar?view=month&date=2033-06-01&who=" + cast.id(ALICE))
                        .with(cast.ed()))
                .hasStatusOk()
                .bodyText()
                .contains(meeting.toString())
                .doesNotContain("data-entry=");
    }

    private MvcTestResult move(ActivityId meeting, Part by, String day, String time, String back) {
        return mvc.post()
                .uri("/calendar/moves")
                .param("entry", meeting.toString())
                .param("dueOn", day)
                .param("dueTime", time)
                .param("back", back)
                .with(cast.as(by))
                .with(csrf())
                .exchange();
    }

    private ActivityId meeting() {
        var details = ActivityDetails.of(ActivityType.MEETING, subject).due(DAY, NINE);
        var command = new AddActivity(
                details, null, null, null, Set.of(given.account(ALICE).ref()), Set.of(cast.id(BOB)), null);
        return activities.add(command, cast.viewer(ALICE));
    }

    private ActivityDetails details(ActivityId meeting) {
        return query.find(meeting, cast.viewer(ALICE)).details();
    }

    /** Their text, oldest first. */
    private List<String> mails() {
        return jdbc
                .sql(
                        "select convert_from(message, 'UTF8') from outgoing_mail where subject like :subject order by created_at, id")
                .param("subject", "%" + subject)
                .query(String.class)
                .list()
                .stream()
                .map(mail -> mail.replace("\r\n ", ""))
                .toList();
    }
}
