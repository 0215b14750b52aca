package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.kernel.Ids;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class MailPagesTests extends WithMailServer {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MailParser parser;

    @Autowired
    MailIntake intake;

    @Autowired
    MailQuery mails;

    @Autowired
    CaptureAddresses capture;

    @Autowired
    AddressBook book;

    @Autowired
    Cast cast;

    @Test
    void aRefusedFormKeepsEverythingEvenFiles() {
        var account = book.account("Customer " + Ids.next(), ALICE);
        book.contact(
                ContactDetails.of("Ada", "Lovelace", "ada@customer.example", Affiliation.at(account, "CTO")), ALICE);
        var page = mvc.post()
                .uri("/mails")
                .multipart()
                .file(new MockMultipartFile("files", "plan.txt", "text/plain", new byte[] {1}))
                .param("account", account.toString())
                .param("alsoTo", "nobody at all")
                .param("subject", "A subject")
                .param("body", "A body")
                .param("confidential", "true")
                .with(cast.alice())
                .with(csrf())
                .exchange();
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("nobody at all", "A subject", "A body", "plan.txt", "name=\"uploads\"", "Ada Lovelace")
                .contains("is no address for mail");
    }

    @Test
    void hostileMailsDoNothingOnThePage() {
        var viewer = cast.viewer(ALICE);
        capture.renew(false, viewer);
        var secret = capture.of(viewer).orElseThrow().address();
        intake.take(parser.parse(("From: <script>alert(1)</script>@evil.example\nTo: " + secret
                        + "\nSubject: <img src=x onerror=alert(1)>" + Ids.next()
                        + "\nContent-Type: text/html\n\n<p id=htmx hx-get=/x onclick=alert(1)>Hello</p>"
                        + "<img src=https://tracker.example/p.gif><script>alert(1)</script><form action=//evil>")
                .getBytes(StandardCharsets.UTF_8)));
        var id = mails.waiting(viewer).getFirst().id();
        for (var path : new String[] {"/mails/inbox", id.url(), id.url() + "?formatted=true"}) {
            assertThat(mvc.get().uri(path).with(cast.alice()).accept(MediaType.TEXT_HTML))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Hello")
                    .doesNotContain(
                            "<script>alert",
                            "onerror=alert(1)>\"",
                            "<img src=x",
                            "tracker.example",
                            "hx-get=\"/x",
                            "id=\"htmx\"",
                            "//evil");
        }
    }

    @Test
    void aMailIsWrittenAndReadThroughTheApi() {
        var account = book.account("Customer " + Ids.next(), ALICE);
        var contact = book.contact(
                ContactDetails.of("Ada", "Lovelace", Ids.next() + "@customer.example", Affiliation.at(account, "CTO")),
                ALICE);
        var body = "{\"toContactIds\":[\"%s\"],\"subject\":\"Hi\",\"body\":\"Dear {contact.firstName}\"}"
                .formatted(contact);
        assertThat(mvc.post()
                        .uri("/api/v1/mails")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(cast.token(ALICE)))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("Dear Ada");
    }
}
