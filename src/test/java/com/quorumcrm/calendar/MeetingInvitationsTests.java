package com.quorumcrm.calendar;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.ChangeActivity;
import com.quorumcrm.calendar.Invitee.Answer;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.GivenDeals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class MeetingInvitationsTests {

    private static final LocalDate DAY = LocalDate.of(2033, 6, 1);

    @Autowired
    private MeetingInvitations invitations;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityQuery query;

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
    void colleaguesAreInvitedByMailAndAnswerHere() {
        var meeting = meeting();
        invitations.invite(meeting, List.of(cast.email(BOB)), cast.viewer(ALICE));

        var mail = mails().getFirst();
        assertThat(mail).contains("METHOD:REQUEST", "UID:" + meeting.id() + "@quorum", "SEQUENCE:0");
        assertThat(mail)
                .contains("DTSTART:20330601T090000Z", "bob@cast.example")
                .doesNotContain("for us only");

        invitations.answer(meeting, Answer.ACCEPTED, cast.viewer(BOB));
        assertThat(invitations.of(meeting, cast.viewer(ALICE)).invited())
                .extracting(Invitee::answer)
                .containsExactly(Answer.ACCEPTED);
        assertThat(mvc.get().uri(meeting.ref().url()).with(cast.bob())).hasStatusOk();
        assertThat(mvc.get().uri("/calendar/invitations/" + meeting + "/panel").with(cast.bob()))
                .hasStatusOk()
                .bodyText()
                .contains("Accepted");
    }

    @Test
    void whatChangesIsToldWithTheSameUidAndAHigherSequence() {
        var meeting = meeting();
        invitations.invite(meeting, List.of(cast.email(BOB)), cast.viewer(ALICE));
        invitations.answer(meeting, Answer.ACCEPTED, cast.viewer(BOB));
        invitations.tellChanges(meeting.id());
        assertThat(mails()).as("nothing is new").hasSize(1);

        move(meeting, "2033-06-01T11:00:00Z");
        invitations.tellChanges(meeting.id());
        assertThat(mails().getLast()).contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20330601T110000Z");
        assertThat(invitations
                        .of(meeting, cast.viewer(ALICE))
                        .invited()
                        .getFirst()
                        .answer())
                .isNull();

        activities.trash(meeting, null, cast.viewer(ALICE));
        invitations.tellChanges(meeting.id());
        assertThat(mails().getLast()).contains("METHOD:CANCEL", "UID:" + meeting.id() + "@quorum", "STATUS:CANCELLED");
    }

    @Test
    void whoeverIsTakenOutIsToldNotToCome() {
        var meeting = meeting();
        invitations.invite(meeting, List.of(cast.email(BOB), cast.email(ALICE)), cast.viewer(ALICE));
        invitations.invite(meeting, List.of(cast.email(ALICE)), cast.viewer(ALICE));

        assertThat(mails()).hasSize(3);
        assertThat(mails().getLast()).contains("METHOD:CANCEL", "bob@cast.example");
        assertThat(invitations.of(meeting, cast.viewer(ALICE)).invited())
                .extracting(Invitee::name)
                .containsExactly("Alice");
    }

    @Test
    void strangersAreNotInvitedAndDoNotInvite() {
        var meeting = meeting();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> invitations.invite(meeting, List.of("x@y.example"), cast.viewer(ALICE)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> invitations.invite(meeting, List.of(), cast.viewer(CHARLIE)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> invitations.answer(meeting, Answer.ACCEPTED, cast.viewer(CHARLIE)));
        assertThat(mvc.get().uri("/calendar/invitations/" + meeting).with(cast.charlie()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/calendar/invitations/" + meeting).with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains(cast.email(BOB));
    }

    @Test
    void thePageInvites() {
        var meeting = meeting();

        assertThat(mvc.post()
                        .uri("/calendar/invitations/" + meeting)
                        .with(cast.alice())
                        .with(csrf())
                        .param("people", cast.email(BOB)))
                .hasStatus(302);
        assertThat(mails()).hasSize(1);
    }

    private ActivityId meeting() {
        var details = ActivityDetails.of(ActivityType.MEETING, subject)
                .saying("for us only")
                .due(DAY, Instant.parse("2033-06-01T09:00:00Z"));
        var command = new AddActivity(
                details, null, null, null, Set.of(given.account(ALICE).ref()), Set.of(cast.id(BOB)), null);
        return activities.add(command, cast.viewer(ALICE));
    }

    private void move(ActivityId meeting, String to) {
        var view = query.find(meeting, cast.viewer(ALICE));
        activities.change(
                new ChangeActivity(
                        meeting,
                        view.version(),
                        view.details().due(DAY, Instant.parse(to)),
                        null,
                        null,
                        cast.id(ALICE),
                        Set.of(),
                        Set.of(cast.id(BOB))),
                cast.viewer(ALICE));
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
