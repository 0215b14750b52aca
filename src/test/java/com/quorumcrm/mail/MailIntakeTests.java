package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.Cast;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailIntakeTests extends WithMailServer {

    @Autowired
    MailParser parser;

    @Autowired
    MailIntake intake;

    @Autowired
    MailQuery mails;

    @Autowired
    MailInbox inbox;

    @Autowired
    CaptureAddresses capture;

    @Autowired
    ActivityQuery activities;

    @Autowired
    AddressBook book;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Viewer alice;
    private String secret;
    private String ada;
    private ContactId contact;

    @BeforeEach
    void aliceKnowsAda() {
        jdbc.sql("delete from mail").update();
        alice = cast.viewer(ALICE);
        capture.renew(false, alice);
        secret = capture.of(alice).orElseThrow().address();
        ada = "ada-" + Ids.next() + "@customer.example";
        var account = book.account("Customer " + Ids.next(), ALICE);
        contact = book.contact(ContactDetails.of("Ada", "Lovelace", ada, Affiliation.at(account, "CTO")), ALICE);
    }

    @Test
    void aMailOfSomebodyKnownGoesOnTheirTimeline() {
        take(
                "<1@x>",
                ada,
                alice.email() + ", " + secret,
                "Your offer",
                "Dear Alice,\n\nfine.\n\nOn Monday, Alice wrote:\n> Hello");
        var mail = mails.find(only(), alice);
        assertThat(mail.direction()).isEqualTo(Direction.INBOUND);
        assertThat(mail.to()).extracting(Correspondent::address).containsExactly(alice.email());
        assertThat(mail.text().fresh()).isEqualTo("Dear Alice,\n\nfine.");
        assertThat(mail.text().quoted()).contains("> Hello");
        var activity = activity(mail);
        assertThat(activity.about()).extracting(ActivityView.Subject::record).containsExactly(contact.ref());
        assertThat(activity.details().body()).isEqualTo("Dear Alice,\n\nfine.");
        assertThat(mails.find(mail.id(), cast.viewer(CHARLIE)).subject()).isEqualTo("Your offer");
    }

    @Test
    void theSameMailComesInOnce() {
        for (var time = 0; time < 3; time++) {
            take("<1@x>", ada, secret, "Once", "Text");
            parse("From: " + ada + "\nTo: " + secret + "\nSubject: No number\n\nText");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void ownMailGoesOutAndIsWithItsRecipients() {
        take("<1@x>", alice.email(), ada + "\nBcc: " + secret, "Mine", "Text");
        var mail = mails.find(only(), alice);
        assertThat(mail.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(activity(mail).about()).hasSize(1);
    }

    @Test
    void aBlindCopyIsKnownByWhereItWasDelivered() {
        parse("Received: by mx.example for <" + secret + ">; Tue\nFrom: " + alice.email() + "\nTo: " + ada
                + "\n\nText");
        assertThat(mails.find(only(), alice).activity()).isNotNull();
    }

    @Test
    void aForwardedMailIsThatOfItsFirstSender() {
        take(
                "<1@x>",
                alice.email(),
                secret,
                "Fwd: Question",
                "See below\n\n---------- Forwarded message ---------\nFrom: Ada Lovelace <" + ada
                        + ">\nDate: Monday\n\nHow much?");
        var mail = mails.find(only(), alice);
        assertThat(mail.direction()).isEqualTo(Direction.INBOUND);
        assertThat(mail.from()).isEqualTo(new Correspondent(ada, "Ada Lovelace"));
        assertThat(activity(mail).about()).hasSize(1);
    }

    @Test
    void aConversationStaysTogetherWhateverComesFirst() {
        answer("<3@x>", "<2@x>", "Third");
        take("<1@x>", ada, secret, "First", "Text");
        answer("<2@x>", "<1@x>", "Second");
        var thread = mails.thread(mails.find(newest("First"), alice).id(), alice);
        assertThat(thread.mails()).extracting(MailView::subject).containsExactlyInAnyOrder("First", "Second", "Third");
    }

    @Test
    void anAnswerGoesWhereTheConversationIs() {
        var deal = given.deal(ALICE);
        take("<1@x>", "stranger@elsewhere.example", secret, "First", "Text");
        inbox.assign(new AssignMail(only(), Set.of(contact.ref(), deal.ref()), false), alice);
        parse("Message-ID: <2@x>\nIn-Reply-To: <1@x>\nFrom: other@elsewhere.example\nTo: " + secret
                + "\nSubject: Second\n\nText");
        assertThat(activity(mails.find(newest("Second"), alice)).about())
                .extracting(ActivityView.Subject::record)
                .containsExactlyInAnyOrder(contact.ref(), deal.ref());
    }

    @Test
    void whatIsOfNobodyKnownWaitsForItsOwnerAlone() {
        take("<1@x>", "stranger@elsewhere.example", secret, "Hello", "Text");
        assertThat(mails.waiting(alice)).extracting(WaitingMail::subject).containsExactly("Hello");
        var id = only();
        assertThatThrownBy(() -> mails.find(id, cast.viewer(BOB))).isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> inbox.assign(new AssignMail(id, Set.of(contact.ref()), false), cast.viewer(BOB)))
                .isInstanceOf(NoSuchRecord.class);
        inbox.dismiss(id, alice);
        assertThat(mails.waiting(alice)).isEmpty();
        inbox.takeBack(id, alice);
        assertThat(mails.waiting(alice)).hasSize(1);
    }

    @Test
    void anAddressThatIsRememberedIsKnownTheNextTime() {
        take("<1@x>", "private@elsewhere.example", secret, "Hello", "Text");
        inbox.assign(new AssignMail(only(), Set.of(contact.ref()), true), alice);
        take("<2@x>", "Private@Elsewhere.example", secret, "Again", "Text");
        assertThat(mails.find(newest("Again"), alice).activity()).isNotNull();
    }

    @Test
    void aMailOnAHiddenDealOnlyIsHiddenToo() {
        OpportunityId deal = given.deal(ALICE);
        take("<1@x>", "stranger@elsewhere.example", secret, "Hidden", "Zqx");
        book.whileAccountsArePrivate(() -> {
            inbox.assign(new AssignMail(only(), Set.of(contact.ref(), deal.ref()), false), alice);
            var id = newest("Hidden");
            assertThat(mails.find(id, alice).subject()).isEqualTo("Hidden");
            assertThat(mails.find(id, cast.viewer(BOB)).subject()).isEqualTo("Hidden");
            assertThatThrownBy(() -> mails.find(id, cast.viewer(CHARLIE))).isInstanceOf(NoSuchRecord.class);
            assertThatThrownBy(() -> mails.thread(id, cast.viewer(CHARLIE))).isInstanceOf(NoSuchRecord.class);
        });
    }

    @Test
    void confidentialMailsAreForThoseWhoTakePart() {
        capture.renew(true, alice);
        secret = capture.of(alice).orElseThrow().address();
        take("<1@x>", ada, secret + ", " + cast.viewer(CHARLIE).email(), "Secret", "Text");
        var id = only();
        assertThat(mails.find(id, cast.viewer(CHARLIE)).subject()).isEqualTo("Secret");
        assertThatThrownBy(() -> mails.find(id, cast.viewer(BOB))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void anAddressThatWasRevokedTakesNothing() {
        capture.revoke(alice);
        take("<1@x>", ada, secret, "Late", "Text");
        take("<2@x>", ada, "capture+" + "a".repeat(28) + "@crm.example", "Guessed", "Text");
        assertThat(count()).isZero();
    }

    @Test
    void theAddressForAnswersTakesAnswersOnly() {
        var answers = capture.of(alice).orElseThrow().answerAddress();
        take("<1@x>", ada, answers, "No answer", "Text");
        assertThat(count()).isZero();
        take("<2@x>", ada, secret, "Question", "Text");
        parse("Message-ID: <3@x>\nIn-Reply-To: <2@x>\nFrom: " + ada + "\nTo: " + answers + "\nSubject: Answer\n\nText");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void everySampleOfOthersIsKept() {
        var samples = Samples.in("mail-mime4j", ".msg");
        for (var file : samples) {
            var head = ("Delivered-To: " + secret + "\n").getBytes(UTF_8);
            var raw = Samples.bytes(file);
            var mail = new byte[head.length + raw.length];
            System.arraycopy(head, 0, mail, 0, head.length);
            System.arraycopy(raw, 0, mail, head.length, raw.length);
            var parsed = parser.parse(mail);
            var taken = intake.take(parsed);
            assertThat(taken + intake.take(parsed)).as(file.toString()).isLessThanOrEqualTo(1);
        }
        assertThat(count()).isGreaterThan(samples.size() / 2);
        mails.waiting(alice).forEach(mail -> mails.formatted(mail.id(), alice));
    }

    private void take(String messageId, String from, String to, String subject, String text) {
        parse("Message-ID: %s\nFrom: %s\nTo: %s\nSubject: %s\n\n%s".formatted(messageId, from, to, subject, text));
    }

    private void answer(String messageId, String to, String subject) {
        parse("Message-ID: %s\nIn-Reply-To: %s\nFrom: %s\nTo: %s\nSubject: %s\n\nText"
                .formatted(messageId, to, ada, secret, subject));
    }

    private void parse(String mail) {
        intake.take(parser.parse(mail.getBytes(UTF_8)));
    }

    private ActivityView activity(MailView mail) {
        return activities.find(java.util.Objects.requireNonNull(mail.activity()), alice);
    }

    private MailId only() {
        assertThat(count()).isEqualTo(1);
        return new MailId(
                jdbc.sql("select id from mail").query(java.util.UUID.class).single());
    }

    private MailId newest(String subject) {
        return new MailId(jdbc.sql("select id from mail where subject = :subject")
                .param("subject", subject)
                .query(java.util.UUID.class)
                .single());
    }

    private int count() {
        return jdbc.sql("select count(*) from mail").query(Integer.class).single();
    }
}
