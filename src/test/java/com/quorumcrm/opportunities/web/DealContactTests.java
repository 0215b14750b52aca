package com.quorumcrm.opportunities.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who of the customer takes part in a deal. */
@IntegrationTest
class DealContactTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    AddressBook book;

    private OpportunityId deal;
    private ContactId person;
    private String name;

    @BeforeEach
    void aDealAndAPersonOfItsAccount() {
        deal = given.deal(ALICE);
        name = "Person " + Ids.next();
        person = book.contact(name, given.see(deal).accountId(), ALICE);
    }

    @Test
    void thePageOffersThePeopleOfTheAccountAndShowsThoseOnTheDeal() {
        assertThat(page()).hasStatusOk().bodyText().contains("<option value=\"" + person + "\"");
        assertThat(add(ALICE, person)).hasStatus3xxRedirection();
        assertThat(given.see(deal).contacts()).containsExactly(person);
        assertThat(page())
                .bodyText()
                .contains("/contacts/" + person, name)
                .doesNotContain("<option value=\"" + person + "\"");
    }

    @Test
    void anAddedPersonCanBeAddedAgainAndTakenOff() {
        add(ALICE, person);
        assertThat(add(BOB, person)).hasStatus3xxRedirection();
        assertThat(given.see(deal).contacts()).containsExactly(person);
        assertThat(remove(BOB, person)).hasStatus3xxRedirection();
        assertThat(given.see(deal).contacts()).isEmpty();
        assertThat(remove(ALICE, person)).hasStatus3xxRedirection();
    }

    @Test
    void strangersFindNoDealAndReadersChangeNone() {
        assertThat(add(CHARLIE, person)).hasStatus(404);
        assertThat(remove(CHARLIE, person)).hasStatus(404);
        assertThat(add(ED, person)).hasStatus(403);
        assertThat(remove(ED, person)).hasStatus(403);
        var shared = given.sharedForReading(ALICE, CHARLIE);
        assertThat(send(CHARLIE, shared, "", person)).hasStatus(403);
        assertThat(send(CHARLIE, shared, "/" + person + "/removal", person)).hasStatus(403);
        assertThat(given.see(deal).contacts()).isEmpty();
    }

    @Test
    void nobodyCanBePutOnADealWhoCannotBeSeen() {
        assertThat(add(ALICE, new ContactId(UUID.randomUUID()))).hasStatus(422);
        var hidden = book.contact("Hidden " + Ids.next(), given.account(CHARLIE), CHARLIE);
        book.whileAccountsArePrivate(() -> assertThat(add(ALICE, hidden)).hasStatus(422));
        assertThat(given.see(deal).contacts()).isEmpty();
    }

    @Test
    void aPersonIsNeitherAnyTextNorMissing() {
        assertThat(mvc.post()
                        .uri("/opportunities/" + deal + "/contacts")
                        .with(cast.alice())
                        .with(csrf()))
                .hasStatus(400);
        assertThat(send(ALICE, deal, "/nobody/removal", person)).hasStatus(404);
        assertThat(mvc.get().uri("/opportunities/" + deal + "/contacts").with(cast.alice()))
                .hasStatus(405);
    }

    private MvcTestResult page() {
        return mvc.get().uri("/opportunities/" + deal).with(cast.alice()).exchange();
    }

    private MvcTestResult add(Part by, ContactId contact) {
        return send(by, deal, "", contact);
    }

    private MvcTestResult remove(Part by, ContactId contact) {
        return send(by, deal, "/" + contact + "/removal", contact);
    }

    private MvcTestResult send(Part by, OpportunityId to, String path, ContactId contact) {
        return mvc.post()
                .uri("/opportunities/" + to + "/contacts" + path)
                .with(cast.as(by))
                .with(csrf())
                .param("contactId", contact.toString())
                .exchange();
    }
}
