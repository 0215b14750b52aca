package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.quorumcrm.Cast;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.Consents;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.RecordConsent;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityId;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailsTests extends WithMailServer {

    @Autowired
    Mails mails;

    @Autowired
    MailQuery query;

    @Autowired
    MailUploads uploads;

    @Autowired
    MailTemplates templates;

    @Autowired
    InboxReader reader;

    @Autowired
    CaptureAddresses capture;

    @Autowired
    ActivityQuery activities;

    @Autowired
    AddressBook book;

    @Autowired
    GivenDeals given;

    @Autowired
    Consents consents;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Viewer alice;
    private String ada;
    private AccountId account;
    private ContactId contact;

    @BeforeEach
    void aliceKnowsAda() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from mail_folder").update();
        alice = cast.viewer(ALICE);
        ada = "ada-" + Ids.next() + "@customer.example";
        account = book.account("Customer " + Ids.next(), ALICE);
        contact = book.contact(ContactDetails.of("Ada", "Lovelace", ada, Affiliation.at(account, "CTO")), ALICE);
    }

    @Test
    void aMailGoesOutAndOnTheTimelines() throws Exception {
        var deal = given.deal(ALICE);
        var file = uploads.keep("offer.pdf", "application/pdf", new ByteArrayInputStream(new byte[] {1, 2}), alice);
        var id = mails.send(
                mail("cc@example.com", "Offer for {contact.firstName}", "Dear {contact.name}", deal, List.of(file)),
                alice);
        var received = received(2);
        assertThat(GreenMailUtil.getWholeMessage(received))
                .contains("Subject: Offer for Ada", "Dear Ada Lovelace", "offer.pdf", "From: Alice", alice.email());
        var mail = query.find(id, alice);
        assertThat(mail.parts()).extracting(MailView.Part::name).containsExactly("offer.pdf");
        assertThat(mail.messageId()).isEqualTo(received.getMessageID());
        assertThat(activity(mail).about())
                .extracting(ActivityView.Subject::record)
                .contains(contact.ref(), account.ref(), deal.ref());
        assertThat(query.download(id, 0, alice).content().readAllBytes()).containsExactly(1, 2);
    }

    @Test
    void theAnswerComesBackIntoTheConversation() throws Exception {
        capture.renew(false, alice);
        var deal = given.deal(ALICE);
        var id = mails.send(mail("", "Question", "How many?", deal, List.of()), alice);
        var received = received(1);
        var answer = (MimeMessage) received.reply(false);
        assertThat(Arrays.toString(answer.getAllRecipients())).contains(alice.email(), "capture+");
        answer.setFrom(ada);
        answer.setText("Twelve\n\nOn Monday, Alice wrote:\n> How many?");
        answer.saveChanges();
        arrive(answer);
        reader.read();
        var thread = query.thread(id, alice);
        assertThat(thread.mails()).hasSize(2);
        assertThat(thread.mails().getLast().text().fresh()).isEqualTo("Twelve");
        assertThat(activity(thread.mails().getLast()).about())
                .extracting(ActivityView.Subject::record)
                .contains(deal.ref(), contact.ref());
    }

    @Test
    void aMailboxThatIsReadAgainBringsNothingTwice() throws Exception {
        capture.renew(false, alice);
        var secret = capture.of(alice).orElseThrow().address();
        for (var number = 1; number <= 3; number++) {
            var mail = GreenMailUtil.createTextEmail(
                    secret, ada, "Mail " + number, "Text", SERVER.getSmtp().getServerSetup());
            mail.saveChanges();
            arrive(mail);
            reader.read();
            reader.read();
        }
        jdbc.sql("update mail_folder set last_uid = 1").update();
        reader.read();
        jdbc.sql("update mail_folder set uid_validity = uid_validity - 1").update();
        reader.read();
        assertThat(jdbc.sql("select count(*) from mail").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeSentIsToldAtItsField() {
        var silent = book.contact("Silent", account, ALICE);
        var command = new SendMail(
                List.of(silent),
                List.of(),
                "nonsense, also@bad@bad",
                "",
                "",
                "Hello {opportunity.name}",
                account,
                null,
                null,
                false,
                List.of());
        assertThatThrownBy(() -> mails.send(command, alice))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.breaches())
                                .extracting(RuleBroken.Breach::field)
                                .contains("to", "alsoTo", "alsoTo", "subject", "body"));
        assertThat(jdbc.sql("select count(*) from mail").query(Integer.class).single())
                .isZero();
    }

    @Test
    void nobodyWritesToSomebodyWhoHasRefused() {
        consents.record(
                new RecordConsent(
                        contact, new Consent.Word(Consent.Channel.EMAIL, Consent.State.REFUSED, null, "said so")),
                alice);
        var command = new SendMail(
                List.of(contact), List.of(), "", "", "Hello", "Hello", account, null, null, false, List.of());
        assertThatThrownBy(() -> mails.send(command, alice))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.breaches())
                                .extracting(RuleBroken.Breach::field, RuleBroken.Breach::code)
                                .containsExactly(tuple("to", "mail.rule.refused")));
        assertThat(jdbc.sql("select count(*) from mail").query(Integer.class).single())
                .isZero();
    }

    @Test
    void filesOfOthersCannotBeSent() throws Exception {
        var file = uploads.keep("salaries.xls", "x/y", new ByteArrayInputStream(new byte[] {1}), cast.viewer(CHARLIE));
        var id = mails.send(mail("", "Hello", "Text", null, List.of(file)), alice);
        assertThat(query.find(id, alice).parts()).isEmpty();
        assertThat(GreenMailUtil.getWholeMessage(received(1))).doesNotContain("salaries");
    }

    @Test
    void recordsOfOthersCannotBeWrittenOf() {
        var deal = given.deal(CHARLIE);
        assertThatThrownBy(() -> mails.send(mail("", "Hello", "Text", deal, List.of()), alice))
                .isInstanceOf(com.quorumcrm.kernel.Refusal.class);
        assertThatThrownBy(() -> mails.send(mail("", "Hello", "Text", null, List.of()), cast.viewer(ED)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aTemplateHasKnownFieldsOnly() {
        for (var hostile :
                List.of("{contact.passwordHash}", "{{account.owner}}", "{T(java.lang.Runtime)}", "${me.name}{x}")) {
            assertThatThrownBy(() ->
                            templates.add(new SaveTemplate("Name", "Subject", hostile, TemplateShared.NOBODY), alice))
                    .as(hostile)
                    .isInstanceOf(RuleBroken.class);
        }
        var id = templates.add(
                new SaveTemplate(
                        "Name", "Hi {contact.firstName}", "{me.name}, {opportunity.name}", TemplateShared.NOBODY),
                alice);
        assertThat(templates.find(id, alice).editable()).isTrue();
        assertThat(templates.offered(cast.viewer(CHARLIE)))
                .extracting(MailTemplate::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> templates.add(new SaveTemplate("N", "S", "B", TemplateShared.EVERYONE), alice))
                .isInstanceOf(Forbidden.class);
        var filled = mails.fill("{me.name}, {opportunity.name}", mail("", "", "", null, List.of()), alice);
        assertThat(filled.text()).isEqualTo("Alice, {opportunity.name}");
        assertThat(filled.missing()).containsExactly("{opportunity.name}");
    }

    private SendMail mail(String cc, String subject, String body, OpportunityId deal, List<UUID> files) {
        return new SendMail(List.of(contact), List.of(), "", cc, subject, body, account, deal, null, false, files);
    }

    private ActivityView activity(MailView mail) {
        return activities.find(Objects.requireNonNull(mail.activity()), alice);
    }

    private static MimeMessage received(int count) {
        await().atMost(Duration.ofSeconds(15)).until(() -> SERVER.getReceivedMessages().length >= count);
        return SERVER.getReceivedMessages()[0];
    }

    private static void arrive(MimeMessage mail) throws Exception {
        SERVER.getUserManager().getUserByEmail(MAILBOX).deliver(mail);
    }
}
