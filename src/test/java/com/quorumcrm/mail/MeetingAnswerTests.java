package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.calendar.Invitee;
import com.quorumcrm.calendar.MeetingInvitations;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NewsKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Ada of the customer answers an invitation of Alice by mail. */
class MeetingAnswerTests extends WithMailServer {

    private static final LocalDate DAY = LocalDate.of(2033, 6, 1);

    @Autowired
    MailParser parser;

    @Autowired
    MailIntake intake;

    @Autowired
    CaptureAddresses capture;

    @Autowired
    MeetingInvitations invitations;

    @Autowired
    Activities activities;

    @Autowired
    AddressBook book;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private final String ada = "ada-" + Ids.next() + "@customer.example";
    private ActivityId meeting;

    @BeforeEach
    void adaIsInvited() {
        jdbc.sql("delete from mail").update();
        var alice = cast.viewer(ALICE);
        capture.renew(false, alice);
        var account = book.account("Customer " + Ids.next(), ALICE);
        var contact = book.contact(ContactDetails.of("Ada", "Lovelace", ada, Affiliation.at(account, "CTO")), ALICE);
        var details = ActivityDetails.of(ActivityType.MEETING, "Meeting " + Ids.next())
                .due(DAY, Instant.parse("2033-06-01T09:00:00Z"));
        meeting = activities.add(
                new AddActivity(details, null, null, null, Set.of(contact.ref()), Set.of(), null), alice);
        invitations.invite(meeting, List.of(ada), alice);
    }

    @Test
    void theAnswerIsSetOnceAndTheOrganizerIsTold() {
        answer(ALICE, ada, ada, "REPLY", "ACCEPTED", 0, "20260101T080000Z");
        answer(ALICE, ada, ada, "REPLY", "ACCEPTED", 0, "20260101T080000Z");

        assertThat(invitee().answer()).isEqualTo(Invitee.Answer.ACCEPTED);
        assertThat(told()).isEqualTo(1);
        assertThat(mvc.get().uri("/notifications").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("There is an answer to the invitation to");
    }

    @Test
    void theLastWordCountsWhateverComesFirst() {
        answer(ALICE, ada, ada, "REPLY", "DECLINED", 0, "20260102T080000Z");
        answer(ALICE, ada, ada, "REPLY", "ACCEPTED", 0, "20260101T080000Z");

        assertThat(invitee().answer()).isEqualTo(Invitee.Answer.DECLINED);
    }

    @Test
    void anotherTimeIsShownWithAWayToTakeItUp() {
        answer(ALICE, ada, ada, "COUNTER", "TENTATIVE", 0, "20260101T080000Z");

        assertThat(invitee().answer()).isEqualTo(Invitee.Answer.TENTATIVE);
        assertThat(invitee().proposed()).isEqualTo("2033-06-02T13:00:00Z");
        assertThat(mvc.get().uri("/calendar/invitations/" + meeting + "/panel").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("Perhaps", "proposes");
    }

    @Test
    void anAnswerToAnOldVersionIsNone() {
        jdbc.sql("update invitation set sequence = 3 where activity_id = :meeting")
                .param("meeting", meeting.id())
                .update();
        answer(ALICE, ada, ada, "REPLY", "ACCEPTED", 2, "20260101T080000Z");
        assertThat(invitee().answer()).isNull();
        answer(ALICE, ada, ada, "REPLY", "ACCEPTED", 3, "20260101T080000Z");
        assertThat(invitee().answer()).isEqualTo(Invitee.Answer.ACCEPTED);
    }

    @Test
    void nobodyAnswersForAdaButAda() {
        answer(ALICE, "mallory@evil.example", ada, "REPLY", "ACCEPTED", 0, "20260101T080000Z");
        answer(ALICE, "mallory@evil.example", "mallory@evil.example", "REPLY", "ACCEPTED", 0, "20260101T080000Z");

        assertThat(invitee().answer()).isNull();
        assertThat(told()).isZero();
    }

    @Test
    void whoeverDoesNotSeeTheMeetingBringsNoAnswers() {
        capture.renew(false, cast.viewer(CHARLIE));
        book.whileAccountsArePrivate(() -> answer(CHARLIE, ada, ada, "REPLY", "ACCEPTED", 0, "20260101T080000Z"));

        assertThat(invitee().answer()).isNull();
    }

    private void answer(
            Part owner, String from, String attendee, String method, String status, int sequence, String stamp) {
        var mail = """
                Message-ID: <%s@x>
                From: %s
                To: %s
                Subject: An answer
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                As you can see
                --b
                Content-Type: text/calendar; method=%s; charset=utf-8

                BEGIN:VCALENDAR
                PRODID:-//x//y//EN
                VERSION:2.0
                METHOD:%s
                BEGIN:VEVENT
                UID:%s@quorum
                SEQUENCE:%d
                DTSTAMP:%s
                DTSTART:20330602T130000Z
                ATTENDEE;PARTSTAT=%s:mailto:%s
                END:VEVENT
                END:VCALENDAR
                --b--
                """.formatted(
                        Ids.next(),
                        from,
                        capture.of(cast.viewer(owner)).orElseThrow().address(),
                        method,
                        method,
                        meeting.id(),
                        sequence,
                        stamp,
                        status,
                        attendee);
        intake.take(parser.parse(mail.replace("\n", "\r\n").getBytes(UTF_8)));
    }

    private Invitee invitee() {
        return invitations.of(meeting, cast.viewer(ALICE)).invited().getFirst();
    }

    private int told() {
        return jdbc.sql("select count(*) from notification where kind = :kind and record_id = :meeting")
                .param("kind", NewsKind.ANSWERED.name())
                .param("meeting", meeting.id())
                .query(Integer.class)
                .single();
    }
}
