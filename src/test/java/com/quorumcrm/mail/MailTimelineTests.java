package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.Correspondence;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelinePage;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What timelines and the API tell of a mail. */
class MailTimelineTests extends WithMailServer {

    @Autowired
    MailParser parser;

    @Autowired
    MailIntake intake;

    @Autowired
    CaptureAddresses capture;

    @Autowired
    TimelineQuery timelines;

    @Autowired
    AddressBook book;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Viewer alice;
    private String ada;
    private ContactId contact;

    @BeforeEach
    void aMailOfAda() {
        jdbc.sql("delete from mail").update();
        alice = cast.viewer(ALICE);
        capture.renew(false, alice);
        ada = "ada-" + Ids.next() + "@customer.example";
        var account = book.account("Customer " + Ids.next(), ALICE);
        contact = book.contact(ContactDetails.of("Ada", "Lovelace", ada, Affiliation.at(account, "CTO")), ALICE);
        var mail = """
                Message-ID: <%s@x>
                From: A. L. <%s>
                To: %s, %s
                Cc: Somebody <somebody@elsewhere.example>, %s
                Subject: Plans
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Have a look
                --b
                Content-Type: application/pdf; name=plan.pdf
                Content-Disposition: attachment

                x
                --b--
                """.formatted(Ids.next(), ada, alice.email(), secret(), cast.email(BOB));
        intake.take(parser.parse(mail.replace("\n", "\r\n").getBytes(UTF_8)));
    }

    @Test
    void anEntryNamesWhoeverIsKnownAndGivesTheAddressesOfOthers() {
        var entry = entries(alice).getFirst();
        var mail = Objects.requireNonNull(entry.correspondence());

        assertThat(entry.details().direction()).isEqualTo(Direction.INBOUND);
        assertThat(mail.from()).isEqualTo(new Correspondence.Party(ada, "Ada Lovelace", contact.ref(), true));
        assertThat(mail.to()).extracting(Correspondence.Party::label).containsExactly("Alice");
        assertThat(mail.cc())
                .extracting(Correspondence.Party::label)
                .containsExactly("somebody@elsewhere.example", "Bob");
        assertThat(mail.files()).extracting(Correspondence.Enclosure::name).containsExactly("plan.pdf");
        assertThat(entry.aside()).isEmpty();
    }

    @Test
    void thePageLinksPeopleAndFiles() {
        assertThat(mvc.get().uri(contact.ref().url() + "/activity").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("title=\"" + ada + "\"", ">Ada Lovelace</a>", "somebody@elsewhere.example", "/files/0\"")
                .doesNotContain(secret());
    }

    @Test
    void theApiTellsDirectionAndAddresses() {
        var activity = entries(alice).getFirst().id();
        assertThat(mvc.get().uri("/api/v1/activities/" + activity).with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.direction", value -> assertThat(value).isEqualTo("inbound"))
                .hasPathSatisfying(
                        "$.mail.from.contactId",
                        value -> assertThat(value).isEqualTo(contact.id().toString()))
                .hasPathSatisfying(
                        "$.mail.cc[0].address", value -> assertThat(value).isEqualTo("somebody@elsewhere.example"))
                .hasPathSatisfying(
                        "$.mail.files[0].name", value -> assertThat(value).isEqualTo("plan.pdf"));
        assertThat(mvc.get()
                        .uri("/api/v1/contacts/" + contact + "/timeline?show=email")
                        .with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].mail.from.address")
                .isEqualTo(ada);
    }

    private String secret() {
        return capture.of(alice).orElseThrow().address();
    }

    private List<ActivityView> entries(Viewer viewer) {
        return timelines.of(contact.ref(), TimelineFilter.EVERYTHING, viewer).entries().stream()
                .map(TimelinePage.Entry::activity)
                .filter(Objects::nonNull)
                .toList();
    }
}
