package com.quorumcrm.duplicates.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.signin.TokenScope;
import com.quorumcrm.web.Notice;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ContactMergeWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private GivenFields fields;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cast cast;

    private AccountId account;

    @BeforeEach
    void company() {
        account = book.account("Company " + Ids.next(), ALICE);
    }

    @AfterEach
    void retire() {
        fields.retireAll();
    }

    @Test
    void comparesMergesLeadsOnAndTakesBack() {
        var one = person("Beside", "beside@one.example");
        var other = person("Besides", "beside@other.example");
        assertThat(mvc.get().uri(one.ref().url() + "/merge?other=" + other).with(cast.bob()))
                .bodyText()
                .contains("Besides", "beside@one.example", "beside@other.example", "name=\"email\"");
        var merged = post(one, other, Map.of("version", "0", "otherVersion", "0", "lastName", "other"), BOB);
        assertThat(merged).hasRedirectedUrl(one.ref().url());
        assertThat(mvc.get().uri(one.ref().url()).with(cast.alice()))
                .bodyText()
                .contains("Besides", "beside@other.example");
        assertThat(mvc.get().uri(other.ref().url() + "/activity?q=x").with(cast.alice()))
                .hasRedirectedUrl(one.ref().url() + "/activity?q=x");
        assertThat(mvc.get().uri("/api/v1/contacts/" + other).with(cast.token(ALICE)))
                .hasRedirectedUrl("/api/v1/contacts/" + one);
        var notice = (Notice) merged.getMvcResult().getFlashMap().get(Notice.NAME);
        assertThat(mvc.post().uri(notice.undo()).with(cast.bob()).with(csrf()))
                .hasRedirectedUrl(one.ref().url());
        assertThat(mvc.get().uri(other.ref().url()).with(cast.alice())).hasStatusOk();
    }

    @Test
    void asksForTheOtherOneAndProposesWhoResemblesThem() {
        var one = person("Proposable", "same@proposed.example");
        var other = person("Somebody", "same@proposed.example");
        assertThat(mvc.get().uri(one.ref().url() + "/merge").with(cast.bob()))
                .bodyText()
                .contains("value=\"" + other + "\"", "/contacts/lookup");
        assertThat(mvc.get().uri(one.ref().url() + "/duplicates").with(cast.bob()))
                .bodyText()
                .contains("Somebody", one.ref().url() + "/merge?other=" + other);
        assertThat(mvc.get().uri(one.ref().url() + "/duplicates").with(cast.alice()))
                .bodyText()
                .contains("Somebody")
                .doesNotContain("/merge");
    }

    @Test
    void refusesStrangersReadersAndStaleVersions() {
        var one = person("Refused", null);
        var other = person("Refused too", null);
        var fresh = Map.of("version", "0", "otherVersion", "0");
        assertThat(post(one, other, fresh, ALICE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(one, other, fresh, CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(one, other, Map.of("version", "0", "otherVersion", "7"), BOB))
                .hasStatus(HttpStatus.CONFLICT);
        var hidden = book.contact("Hidden", book.account("Charlie's " + Ids.next(), CHARLIE), CHARLIE);
        assertThat(post(one, hidden, fresh, BOB)).hasStatus(HttpStatus.FORBIDDEN);
        book.whileAccountsArePrivate(
                () -> assertThat(post(one, hidden, fresh, BOB)).hasStatus(HttpStatus.NOT_FOUND));
    }

    @Test
    void theApiMergesWithCustomFieldsAndTakesBack() throws UnsupportedEncodingException {
        var field = fields.of(RecordKind.CONTACT, GivenFields.details(FieldType.TEXT));
        var one = person("One", null);
        var other = person("Other", null);
        hold(one, field.key(), "ours");
        hold(other, field.key(), "theirs");
        var url = "/api/v1/contacts/" + one + "/merge";
        var body = "{\"otherId\":\"" + other + "\",\"fields\":{\"lastName\":\"this\",\"customFields." + field.key()
                + "\":\"other\"}}";
        assertThat(api(url, body.replace("lastName", "town"), BOB)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(api(url, body, ALICE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(url)
                        .with(cast.token(BOB, TokenScope.ACCOUNTS_WRITE))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(HttpStatus.FORBIDDEN);
        var merged = api(url, body, BOB);
        assertThat(merged).hasStatusOk();
        assertThat(held(one, field.key())).isEqualTo("theirs");
        String merge = JsonPath.read(merged.getResponse().getContentAsString(), "$.mergeId");
        assertThat(api("/api/v1/merges/" + merge + "/undo", "", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api("/api/v1/merges/" + merge + "/undo", "", BOB)).hasStatusOk();
        assertThat(held(one, field.key())).isEqualTo("ours");
        assertThat(api("/api/v1/merges/" + merge + "/undo", "", BOB)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void hintsWhileSomebodyTypesAndOnlyAsFarAsTheyMaySee() {
        var theirs = book.account("Charlie's " + Ids.next(), CHARLIE);
        book.contact(
                ContactDetails.of("Wendeline", "Xalon", "w.xalon@typed.example", Affiliation.at(theirs, null)),
                CHARLIE);
        var typed =
                "/contacts/duplicates?firstName=Wendelin&lastName=Xalon&emails[0].address=&affiliations[0].accountId="
                        + theirs;
        assertThat(mvc.get().uri(typed).with(cast.alice())).bodyText().contains("Wendeline Xalon");
        var address = "/contacts/duplicates?emails[1].address=w.xalon@typed.example";
        assertThat(mvc.get().uri(address).with(cast.alice())).bodyText().contains("Wendeline Xalon");
        book.whileAccountsArePrivate(() -> {
            assertThat(mvc.get().uri(typed).with(cast.alice())).bodyText().isBlank();
            assertThat(mvc.get().uri(address).with(cast.alice()))
                    .bodyText()
                    .contains("Ask sales operations")
                    .doesNotContain("Xalon");
        });
    }

    @Test
    void theListOfPairsIsForManagersAndOperations() {
        assertThat(mvc.get().uri("/duplicates/contacts").with(cast.bob())).hasStatusOk();
        assertThat(mvc.get().uri("/duplicates/contacts").with(cast.alice())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/duplicates/contacts").with(cast.as(OLGA)).with(csrf()))
                .hasRedirectedUrl("/duplicates/contacts");
    }

    private ContactId person(String name, @Nullable String email) {
        return book.contact(ContactDetails.of(null, name, email, Affiliation.at(account, "Buyer")), ALICE);
    }

    private void hold(ContactId person, String key, String value) {
        jdbc.sql("update contact set custom_values = jsonb_build_object(:key, :value) where id = :id")
                .param("key", key)
                .param("value", value)
                .param("id", person.id())
                .update();
    }

    private String held(ContactId person, String key) {
        return jdbc.sql("select custom_values ->> :key from contact where id = :id")
                .param("key", key)
                .param("id", person.id())
                .query(String.class)
                .single();
    }

    private MvcTestResult post(ContactId one, ContactId other, Map<String, String> given, Part by) {
        var request =
                mvc.post().uri(one.ref().url() + "/merge").with(cast.as(by)).with(csrf());
        given.forEach(request::param);
        return request.param("other", other.toString()).exchange();
    }

    private MvcTestResult api(String url, String body, Part by) {
        return mvc.post()
                .uri(url)
                .with(cast.token(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
