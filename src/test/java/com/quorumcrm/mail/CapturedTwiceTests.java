package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.ActivityView.Colleague;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelinePage;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alice and Charlie capture the same mail, each in the own way. */
class CapturedTwiceTests extends WithMailServer {

    @Autowired
    MailParser parser;

    @Autowired
    MailIntake intake;

    @Autowired
    MailQuery mails;

    @Autowired
    Mails sending;

    @Autowired
    CaptureAddresses capture;

    @Autowired
    TimelineQuery timelines;

    @Autowired
    AddressBook book;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private final String messageId = "<" + Ids.next() + "@x>";
    private String ada;
    private ContactId contact;

    @BeforeEach
    void bothKnowAda() {
        jdbc.sql("delete from mail").update();
        ada = "ada-" + Ids.next() + "@customer.example";
        var account = book.account("Customer " + Ids.next(), ALICE);
        contact = book.contact(ContactDetails.of("Ada", "Lovelace", ada, Affiliation.at(account, "CTO")), ALICE);
        capture.renew(false, cast.viewer(ALICE));
        capture.renew(false, cast.viewer(CHARLIE));
    }

    @Test
    void itStandsOnceAndNamesBoth() {
        captured(ALICE, "Text");
        captured(CHARLIE, "Text");

        for (var part : List.of(ALICE, BOB, CHARLIE)) {
            assertThat(entries(part)).hasSize(1);
        }
        assertThat(sources(entries(BOB).getFirst())).containsExactly("Alice", "Charlie");
        assertThat(mails.on(contact.ref(), 10, cast.viewer(BOB))).hasSize(1);
        assertThat(mails.waiting(cast.viewer(CHARLIE))).isEmpty();
    }

    @Test
    void bothAddressesInOneMailAreOneEntryToo() {
        parse("To: " + secret(ALICE) + ", " + secret(CHARLIE), "Text");

        assertThat(entries(BOB)).hasSize(1);
        assertThat(sources(entries(BOB).getFirst())).containsExactlyInAnyOrder("Alice", "Charlie");
    }

    @Test
    void somethingElseUnderTheSameNumberIsNoCopy() {
        captured(ALICE, "Text");
        captured(CHARLIE, "Something else");

        assertThat(entries(BOB)).hasSize(2);
    }

    @Test
    void aPrivateOneStaysPrivateAndTheOpenOneIsWhatItWouldBeAlone() {
        capture.renew(true, cast.viewer(ALICE));
        captured(ALICE, "Text");
        assertThat(entries(BOB)).isEmpty();
        captured(CHARLIE, "Text");

        assertThat(entries(ALICE)).hasSize(1);
        assertThat(sources(entries(BOB).getFirst())).containsExactly("Charlie");
        assertThat(entries(BOB)).hasSize(1);
        assertThat(entries(CHARLIE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.assigneeName()).isEqualTo("Charlie"));
    }

    @Test
    void aPrivateOneThatComesLaterTellsNothingOfItself() {
        captured(CHARLIE, "Text");
        capture.renew(true, cast.viewer(ALICE));
        captured(ALICE, "Text");

        assertThat(entries(ALICE)).hasSize(1);
        assertThat(sources(entries(BOB).getFirst())).containsExactly("Charlie");
        assertThat(entries(BOB).getFirst().participants()).isEmpty();
        assertThat(mails.on(contact.ref(), 10, cast.viewer(ALICE))).hasSize(1);
        assertThat(mails.thread(
                                mails.on(contact.ref(), 10, cast.viewer(ALICE))
                                        .getFirst()
                                        .id(),
                                cast.viewer(ALICE))
                        .mails())
                .hasSize(1);
    }

    @Test
    void whatOneOfThemKnowsOfItCountsForTheOther() {
        captured(ALICE, "Text");
        captured(CHARLIE, "Text");
        var other = "<" + Ids.next() + "@x>";
        intake.take(parser.parse("Message-ID: %s\nIn-Reply-To: %s\nFrom: new@elsewhere.example\nTo: %s\n\nAnswer"
                .formatted(other, messageId, secret(CHARLIE))
                .getBytes(UTF_8)));

        assertThat(mails.waiting(cast.viewer(CHARLIE))).isEmpty();
        assertThat(entries(CHARLIE)).hasSize(2);
    }

    @Test
    void whatWasSentFromHereIsKnownWhenAColleagueCapturesIt() {
        var command = new SendMail(
                List.of(contact), List.of(), "", "", "Hello", "Dear Ada,\n\nhello", null, null, null, false, List.of());
        var id = sending.send(command, cast.viewer(ALICE));
        var sent = mails.find(id, cast.viewer(ALICE));
        var copy =
                "Message-ID: %s\nFrom: Alice <crm@ridgeline.example>\nTo: Ada <%s>\nBcc: %s\nSubject: Hello\n\nDear Ada,\n\nhello\n"
                        .formatted(sent.messageId(), ada, secret(CHARLIE));
        intake.take(parser.parse(copy.getBytes(UTF_8)));

        assertThat(entries(BOB)).hasSize(1);
        assertThat(sources(entries(BOB).getFirst())).containsExactly("Alice", "Charlie");
    }

    private void captured(Part by, String text) {
        parse("To: anybody@ridgeline.example\nBcc: " + secret(by), text);
    }

    private void parse(String to, String text) {
        intake.take(parser.parse("Message-ID: %s\nFrom: %s\n%s\nSubject: Hello\n\n%s"
                .formatted(messageId, ada, to, text)
                .getBytes(UTF_8)));
    }

    private String secret(Part of) {
        return capture.of(cast.viewer(of)).orElseThrow().address();
    }

    private List<ActivityView> entries(Part by) {
        return timelines.of(contact.ref(), TimelineFilter.EVERYTHING, cast.viewer(by)).entries().stream()
                .map(TimelinePage.Entry::activity)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> sources(ActivityView entry) {
        return Objects.requireNonNull(entry.correspondence()).sources().stream()
                .map(Colleague::name)
                .toList();
    }
}
