package com.quorumcrm.orgcharts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.orgcharts.RelationshipQuery;
import com.quorumcrm.orgcharts.RelationshipView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people are to each other, on pages and in the API. */
@IntegrationTest
class RelationshipTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    RelationshipQuery query;

    private AccountId account;
    private ContactId anna;
    private ContactId ben;

    @BeforeEach
    void twoColleagues() {
        account = book.account("Related", ALICE);
        anna = book.contact("Anna", account, ALICE);
        ben = book.contact("Ben", account, ALICE);
    }

    @Test
    void bothPeopleAndTheirCompanyShowIt() {
        assertThat(page(anna, ALICE)).hasStatusOk().bodyText().contains("<option value=\"" + ben + "\"");
        assertThat(add(anna, ben, "BLOCKS", ALICE)).hasRedirectedUrl("/contacts/" + anna + "/relationships");
        for (var path : List.of(
                "/contacts/" + anna + "/relationships",
                "/contacts/" + ben + "/relationships",
                "/contacts/" + ben + "/relationships/panel",
                "/accounts/" + account + "/influence")) {
            assertThat(get(path, ALICE)).hasStatusOk().bodyText().contains("Anna", "blocks", "Ben", "old rivals");
        }
        assertThat(get("/contacts/" + anna, ALICE)).bodyText().contains("/contacts/" + anna + "/relationships/panel");
    }

    @Test
    void whatIsKnownIsNotSaidTwiceAndNobodyRelatesToThemselves() {
        add(anna, ben, "ALLIES", ALICE);
        assertThat(add(anna, ben, "ALLIES", ALICE)).hasStatus(422);
        assertThat(add(anna, anna, "ALLIES", ALICE)).hasStatus(422);
        assertThat(add(ben, anna, "ALLIES", ALICE)).hasStatus3xxRedirection();
        assertThat(of(anna)).hasSize(2);
    }

    @Test
    void strangersFindNobodyAndReadersChangeNothing() {
        add(anna, ben, "ASSISTS", ALICE);
        var known = of(anna).getFirst();
        book.whileAccountsArePrivate(() -> {
            assertThat(page(anna, CHARLIE)).hasStatus(404);
            assertThat(add(anna, ben, "BLOCKS", CHARLIE)).hasStatus(404);
            assertThat(remove(known, CHARLIE)).hasStatus(404);
            assertThat(get("/accounts/" + account + "/influence", CHARLIE)).hasStatus(404);
        });
        assertThat(page(anna, CHARLIE)).hasStatusOk();
        assertThat(add(anna, ben, "BLOCKS", CHARLIE)).hasStatus(403);
        assertThat(remove(known, CHARLIE)).hasStatus(403);
        assertThat(remove(known, ED)).hasStatus(403);
        assertThat(remove(known, ALICE)).hasStatus3xxRedirection();
        assertThat(of(anna)).isEmpty();
        assertThat(remove(known, ALICE)).hasStatus(404);
    }

    @Test
    void somebodyHiddenIsNeitherShownNorTaken() {
        var hidden = book.contact("Concealed", book.account("Hidden", CHARLIE), CHARLIE);
        add(hidden, anna, "INFLUENCES", CHARLIE);
        assertThat(page(anna, ALICE)).bodyText().contains("Concealed");
        book.whileAccountsArePrivate(() -> {
            assertThat(page(anna, ALICE)).bodyText().doesNotContain("Concealed");
            assertThat(add(anna, hidden, "INFLUENCES", ALICE)).hasStatus(422);
        });
    }

    @Test
    void theApiAddsListsAndRemoves() {
        var path = "/api/v1/contacts/" + anna + "/relationships";
        var body = "{\"toId\":\"%s\",\"kind\":\"influences\",\"strength\":5,\"note\":\"mentor\"}".formatted(ben);
        assertThat(send(path, body, ALICE)).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"fromId":"%s","toId":"%s","toName":"Ben","kind":"influences","strength":5,"note":"mentor"}""".formatted(anna, ben));
        assertThat(mvc.get().uri(path).with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        var one = "/api/v1/relationships/" + of(anna).getFirst().id();
        assertThat(mvc.delete().uri(one).with(cast.token(CHARLIE))).hasStatus(403);
        assertThat(mvc.delete().uri(one).with(cast.token(ALICE))).hasStatus(204);
        assertThat(mvc.delete().uri(one).with(cast.token(ALICE))).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"loves\",\"toId\":\"01a211fa-f37b-7a8b-955b-94927dcb1d35\"}|400",
                "{\"kind\":\"allies\"}|400",
                "{\"kind\":\"allies\",\"toId\":\"01a211fa-f37b-7a8b-955b-94927dcb1d35\"}|422",
                "{\"kind\":\"allies\",\"toId\":\"01a211fa-f37b-7a8b-955b-94927dcb1d35\",\"strength\":6}|422",
                "{\"kind\":\"allies\",\"weight\":6}|400"
            })
    void theApiRefusesWhatItDoesNotUnderstand(String body, int status) {
        assertThat(send("/api/v1/contacts/" + anna + "/relationships", body, ALICE))
                .hasStatus(status);
    }

    private List<RelationshipView> of(ContactId contact) {
        return query.of(contact, cast.viewer(ALICE));
    }

    private MvcTestResult page(ContactId contact, Part by) {
        return get("/contacts/" + contact + "/relationships", by);
    }

    private MvcTestResult get(String path, Part by) {
        return mvc.get().uri(path).with(cast.as(by)).exchange();
    }

    private MvcTestResult add(ContactId from, ContactId to, String kind, Part by) {
        return mvc.post()
                .uri("/contacts/" + from + "/relationships")
                .with(cast.as(by))
                .with(csrf())
                .param("toId", to.toString())
                .param("kind", kind)
                .param("strength", "4")
                .param("note", "old rivals")
                .exchange();
    }

    private MvcTestResult remove(RelationshipView known, Part by) {
        return mvc.post()
                .uri("/contacts/" + anna + "/relationships/" + known.id() + "/removal")
                .with(cast.as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult send(String path, String body, Part by) {
        return mvc.post()
                .uri(path)
                .with(cast.token(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
