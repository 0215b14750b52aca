package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.quorumcrm.Cast;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Alice has a folder of her own mail server read. */
class OwnFolderTests extends WithMailServer {

    private static final String PASSWORD = "her own password";

    @Autowired
    OwnFolders folders;

    @Autowired
    OwnFolderReader reader;

    @Autowired
    MailQuery mails;

    @Autowired
    AddressBook book;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private final String ada = "ada-" + Ids.next() + "@customer.example";
    private final String login = "alice-" + Ids.next();
    private GreenMailUser box;
    private Viewer alice;
    private ContactId contact;

    @BeforeEach
    void aliceHasAMailbox() {
        jdbc.sql("delete from mail").update();
        alice = cast.viewer(ALICE);
        var account = book.account("Customer " + Ids.next(), ALICE);
        contact = book.contact(ContactDetails.of("Ada", "Lovelace", ada, Affiliation.at(account, "CTO")), ALICE);
        box = SERVER.setUser(login + "@box.example", login, PASSWORD);
    }

    @AfterEach
    void nothingIsReadAnyMore() {
        folders.remove(alice);
    }

    @Test
    void whatArrivesFromNowOnIsTakenOnce() {
        deliver("Before", ada);
        save("localhost", IMAPS.getPort(), PASSWORD, false);
        read();
        deliver("After", ada);
        deliver("Among us", cast.email(Cast.Part.BOB));
        read();
        read();

        assertThat(mails.on(contact.ref(), 10, alice))
                .extracting(MailView::subject)
                .containsExactly("After");
        assertThat(mails.waiting(alice)).isEmpty();
        assertThat(folders.of(alice).orElseThrow().trouble()).isNull();
    }

    @Test
    void whatIsInItCanBeTakenToo() {
        deliver("Before", ada);
        save("localhost", IMAPS.getPort(), PASSWORD, true);
        read();

        assertThat(mails.on(contact.ref(), 10, alice)).hasSize(1);
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgain() {
        save("localhost", IMAPS.getPort(), "wrong", false);
        read();

        var folder = folders.of(alice).orElseThrow();
        assertThat(folder.trouble()).isEqualTo(FolderTrouble.REFUSED);
        assertThat(folder.stopped()).isTrue();
        assertThat(mvc.get().uri("/me/mail/folder").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("refuses user and password", login)
                .doesNotContain("value=\"wrong\"");
        assertThat(mvc.get().uri("/mails/inbox").with(cast.alice())).bodyText().contains("cannot be read");
        save("localhost", IMAPS.getPort(), PASSWORD, false);
        read();
        assertThat(folders.of(alice).orElseThrow().trouble()).isNull();
    }

    @Test
    void everythingElseThatGoesWrongIsToldToo() {
        assertThat(trouble("127.0.0.1", IMAPS.getPort(), "INBOX")).isEqualTo(FolderTrouble.INTERNAL);
        assertThat(trouble("localhost", IMAPS.getPort(), "Nowhere")).isEqualTo(FolderTrouble.NO_FOLDER);
        assertThat(trouble("localhost", IMAP.getPort(), "INBOX")).isEqualTo(FolderTrouble.UNSAFE);
        assertThat(trouble("localhost", 1, "INBOX")).isEqualTo(FolderTrouble.UNREACHABLE);
    }

    @Test
    void thePasswordIsEncryptedAndGoesToNoOtherServer() {
        save("localhost", IMAPS.getPort(), PASSWORD, false);

        var stored = jdbc.sql("select password from mail_own_folder where user_id = :alice")
                .param("alice", alice.id().id())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("password");
        save("localhost", IMAPS.getPort(), null, false);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> save("mail.evil.example", IMAPS.getPort(), null, false));
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedButThePassword() {
        assertThat(mvc.post()
                        .uri("/me/mail/folder")
                        .param("host", "imap example")
                        .param("port", "many")
                        .param("username", "somebody")
                        .param("password", "zqx-password")
                        .param("folder", "Customers")
                        .with(cast.alice())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("imap example", "many", "somebody", "Customers")
                .doesNotContain("zqx-password");
    }

    private FolderTrouble trouble(String host, int port, String folder) {
        folders.save(new SaveFolder(host, port, login, PASSWORD, folder, false, false), alice);
        read();
        return folders.of(alice).orElseThrow().trouble();
    }

    private void save(String host, int port, @Nullable String password, boolean existing) {
        folders.save(new SaveFolder(host, port, login, password, "INBOX", false, existing), alice);
    }

    private void read() {
        reader.run(new OwnFolderReader.Round(alice.id().id()));
    }

    private void deliver(String subject, String from) {
        var mail = GreenMailUtil.createTextEmail(
                cast.email(ALICE), from, subject, "Text", SERVER.getSmtp().getServerSetup());
        try {
            mail.saveChanges();
        } catch (jakarta.mail.MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
        box.deliver(mail);
    }
}
