package com.quorumcrm.vcards.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactName;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CardPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private ContactQuery query;

    @Autowired
    private Cast cast;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private String card(String name, String address, String company) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:%1$s\r\nN:%1$s;;;;\r\nORG:%3$s\r\nTITLE:Buyer\r\nTEL:+1 212 555 0100\r\nEMAIL:%2$s\r\nEND:VCARD\r\n"
                .formatted(name, address, company.replace(",", "\\,"));
    }

    private MvcTestResult upload(String text, Cast.Part part) {
        return mvc.post()
                .uri("/contacts/cards")
                .multipart()
                .file(new MockMultipartFile("file", "people.vcf", "text/vcard", text.getBytes(StandardCharsets.UTF_8)))
                .with(cast.as(part))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult take(String card) {
        return mvc.post()
                .uri("/contacts/cards/taken")
                .param("cards[0]", card)
                .param("take", "0")
                .with(cast.as(ALICE))
                .with(csrf())
                .exchange();
    }

    private ContactId found(String name) {
        return query.lookup(name, cast.viewer(ALICE), 5).getFirst().id();
    }

    @Test
    void showsWhatWouldBecomeOfEachCardAndTakesNothing() {
        book.contact(ContactDetails.of("Kim", "Known" + mark, "kim-" + mark + "@example.com", null), ALICE);
        var page = upload(
                card("New" + mark, "new-" + mark + "@example.com", "Nobody")
                        + card("K", "KIM-" + mark + "@example.com", "Nobody"),
                ALICE);
        assertThat(page).hasStatusOk().bodyText().contains("New" + mark, "A new person", "Adds to Kim Known" + mark);
        assertThat(query.lookup("New" + mark, cast.viewer(ALICE), 5))
                .extracting(ContactName::name)
                .doesNotContain("New" + mark);
    }

    @Test
    void entersSomebodyAtTheCompanyOfThatName() {
        var company = book.account("Cardworks, " + mark, ALICE);
        assertThat(take(card("Newcomer" + mark, "n-" + mark + "@example.com", "CARDWORKS, " + mark)))
                .hasStatusOk()
                .bodyText()
                .contains("Added");
        var person = query.find(found("Newcomer" + mark), cast.viewer(ALICE)).details();
        assertThat(person.affiliations()).containsExactly(Affiliation.at(company, "Buyer"));
        assertThat(person.emails()).extracting(EmailAddress::address).containsExactly("n-" + mark + "@example.com");
    }

    @Test
    void addsToSomebodyWithTheSameAddressAndReplacesNothing() {
        var known = book.contact(ContactDetails.of("Kim", "Old" + mark, "k-" + mark + "@example.com", null), ALICE);
        assertThat(take(card("Other name", "K-" + mark + "@example.com", "Nobody")))
                .bodyText()
                .contains("Completed");
        var person = query.find(known, cast.viewer(ALICE));
        assertThat(person.name()).isEqualTo("Kim Old" + mark);
        assertThat(person.details().phones()).hasSize(1);
        assertThat(take(card("Other name", "k-" + mark + "@example.com", "Nobody")))
                .bodyText()
                .contains("Nothing new");
    }

    @Test
    void refusesAFileWithoutCards() {
        assertThat(upload("a,b,c", ALICE)).hasStatus(422).bodyText().contains("BEGIN:VCARD");
        assertThat(upload(card("x", "x@example.com", "y"), ED)).hasStatus(403);
    }

    @Test
    void showsTheCardsAgainWhenNoneWasChosen() {
        assertThat(mvc.post()
                        .uri("/contacts/cards/taken")
                        .param("cards[0]", card("Left" + mark, "left-" + mark + "@example.com", "Nobody"))
                        .with(cast.as(ALICE))
                        .with(csrf())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Left" + mark, "No card was chosen");
    }

    @Test
    void writesACardThatComesBackAsTheSamePerson() {
        var company = book.account("Export; Söhne " + mark, ALICE);
        var person = book.contact(
                ContactDetails.of(
                        "Ada", "Out" + mark, "out-" + mark + "@example.com", Affiliation.at(company, "Buyer")),
                ALICE);
        var card = mvc.get()
                .uri(person.ref().url() + "/card.vcf")
                .with(cast.as(ALICE))
                .exchange();
        assertThat(card).hasStatusOk().hasContentTypeCompatibleWith("text/vcard");
        assertThat(card).bodyText().contains("VERSION:3.0", "out-" + mark + "@example.com", "Export\\; Söhne " + mark);
        assertThat(card.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void namesNoCompanyThatTheReaderMayNotSee() {
        book.whileAccountsArePrivate(() -> {
            var hidden = book.account("Hidden cards " + mark, CHARLIE);
            var person = book.contact("Secret" + mark, hidden, CHARLIE);
            assertThat(mvc.get()
                            .uri(person.ref().url() + "/card.vcf")
                            .with(cast.as(ALICE))
                            .exchange())
                    .hasStatus(404);
            assertThat(upload(card("x" + mark, "x-" + mark + "@example.com", "Hidden cards " + mark), ALICE))
                    .bodyText()
                    .contains("no company of this name");
        });
    }
}
