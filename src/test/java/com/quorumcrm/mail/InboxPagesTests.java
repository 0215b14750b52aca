package com.quorumcrm.mail;

import static com.quorumcrm.Cast.Part.ALICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountProfile;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.GivenDeals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody makes of mails of which nobody could tell whose they are. */
class InboxPagesTests extends WithMailServer {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MailParser parser;

    @Autowired
    MailIntake intake;

    @Autowired
    MailQuery mails;

    @Autowired
    ActivityQuery activities;

    @Autowired
    CaptureAddresses capture;

    @Autowired
    Accounts accounts;

    @Autowired
    AddressBook book;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private final String domain = Ids.next() + ".example";
    private final String name = "Customer " + Ids.next();
    private Viewer alice;
    private AccountId account;
    private MailId waiting;

    @BeforeEach
    void somebodyUnknownWrites() {
        jdbc.sql("delete from mail").update();
        alice = cast.viewer(ALICE);
        capture.renew(false, alice);
        var details = AccountDetails.named(name, AccountType.CUSTOMER);
        account = accounts.open(
                new OpenAccount(
                        details, null, Map.of(), AccountProfile.of(List.of(), List.of(domain), List.of(), List.of())),
                alice);
        arrive("Hello");
        waiting = mails.waiting(alice).getFirst().id();
    }

    @Test
    void aNewPersonIsPrefilledAndGetsTheMail() {
        assertThat(mvc.get().uri("/mails/" + waiting + "/person").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Ada\"", "value=\"Lovelace\"", "value=\"ada@mail." + domain + "\"")
                .containsPattern("value=\"" + account + "\"[^>]*selected");
        assertThat(enter("Lovelace")).hasStatus(302);

        var mail = mails.find(waiting, alice);
        assertThat(about(mail)).extracting(RecordRef::kind).containsExactly(RecordKind.CONTACT);
        arrive("Again");
        assertThat(mails.waiting(alice)).isEmpty();
    }

    @Test
    void aRefusedPersonComesBackWithWhatWasTyped() {
        assertThat(enter(""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Ada\"", "ada@mail." + domain, "value=\"Countess\"", account.toString());
        assertThat(mails.waiting(alice)).hasSize(1);
    }

    @Test
    void companyAndPeopleAreSuggestedAndEverythingIsFound() {
        book.contact("Babbage", account, ALICE);
        assertThat(page("")).hasStatusOk().bodyText().contains(name, "Babbage", "contacts/");
        assertThat(page("?q=Babbage")).hasStatusOk().bodyText().contains("Babbage");
        assertThat(mvc.get().uri("/mails/" + waiting + "/assignment").with(cast.charlie()))
                .hasStatus(404);
    }

    @Test
    void aMailIsPutOnACompanyAndADeal() {
        var deal = given.deal(ALICE);
        assertThat(mvc.post()
                        .uri("/mails/" + waiting + "/assignment")
                        .param("about", account.ref().toString())
                        .param("about", deal.ref().toString())
                        .with(cast.alice())
                        .with(csrf()))
                .hasStatus(302);
        assertThat(about(mails.find(waiting, alice))).containsExactlyInAnyOrder(account.ref(), deal.ref());
    }

    @Test
    void aMailIsPutOnNothingThatIsHidden() {
        var hidden = given.deal(Cast.Part.CHARLIE);
        for (var record : List.of(hidden.ref().toString(), "accounts/" + UUID.randomUUID(), "nonsense")) {
            assertThat(mvc.post()
                            .uri("/mails/" + waiting + "/assignment")
                            .param("about", record)
                            .with(cast.alice())
                            .with(csrf()))
                    .hasStatus(404);
        }
        assertThat(mails.waiting(alice)).hasSize(1);
    }

    private MvcTestResult enter(String lastName) {
        return mvc.post()
                .uri("/mails/" + waiting + "/person")
                .param("firstName", "Ada")
                .param("lastName", lastName)
                .param("address", "ada@mail." + domain)
                .param("accountId", account.toString())
                .param("title", "Countess")
                .with(cast.alice())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String query) {
        return mvc.get()
                .uri("/mails/" + waiting + "/assignment" + query)
                .with(cast.alice())
                .exchange();
    }

    private void arrive(String subject) {
        intake.take(parser.parse("Message-ID: <%s@x>\nFrom: Ada Lovelace <ada@mail.%s>\nTo: %s\nSubject: %s\n\nText"
                .formatted(Ids.next(), domain, capture.of(alice).orElseThrow().address(), subject)
                .getBytes(UTF_8)));
    }

    private List<RecordRef> about(MailView mail) {
        return activities.find(Objects.requireNonNull(mail.activity()), alice).about().stream()
                .map(ActivityView.Subject::record)
                .toList();
    }
}
