package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.ApiRequests;
import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.ContactId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ContactApiTests extends ApiRequests {

    ContactApiTests() {
        super("/api/v1/contacts");
    }

    @Test
    void createsAContactAndAnswersIt() {
        var account = book.account("Api employer", ALICE);
        var body = """
                {"firstName":"Ann","lastName":"Lee","emails":[{"address":"ann@lee.example"}],
                 "phones":[{"number":"+44 (0)20 7946-0958 ext. 12","kind":"mobile"}],"affiliations":[{"accountId":"%s","title":"CFO","from":"2020-01-01"}]}""";
        var result = post(body.formatted(account), ALICE);
        assertThat(result)
                .hasStatus(HttpStatus.CREATED)
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"firstName":"Ann","lastName":"Lee","emails":[{"address":"ann@lee.example","kind":"work","primary":true}],
                 "phones":[{"number":"+442079460958;ext=12","kind":"mobile","primary":true}],
                 "affiliations":[{"accountId":"%s","title":"CFO","department":null,"from":"2020-01-01","to":null,"primary":true}],
                 "reportsToId":null,"externalIds":{},"version":0}""".formatted(account));
    }

    @Test
    void aPatchReplacesListsWholeAndKeepsTheRest() {
        var id = book.contact("Patched", book.account("Kept employer", ALICE), ALICE);
        var result = patch(id, "\"0\"", "{\"emails\":[{\"address\":\"a@b.example\",\"kind\":\"private\"}]}", ALICE);
        assertThat(result).hasStatusOk();
        List<String> titles = read(result, "$.affiliations[*].title");
        assertThat(titles).containsExactly("Buyer");
        List<String> kinds = read(result, "$.emails[*].kind");
        assertThat(kinds).containsExactly("private");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lastName\":\"x\",\"emails\":[{\"address\":\"nobody\"}]}|422|emails[0].address",
                "{\"lastName\":\"\"}|422|lastName",
                "{\"lastName\":\"x\",\"phones\":[{\"number\":\"call me\"}]}|422|phones[0].number",
                "{\"lastName\":\"x\",\"emails\":[null]}|400|emails",
                "{\"lastName\":\"x\",\"emails\":[{\"address\":\"a@b.example\",\"kind\":\"fax\"}]}|400|emails.kind",
                "{\"lastName\":\"x\",\"affiliations\":[{\"title\":\"CFO\"}]}|400|affiliations.accountId",
                "{\"lastName\":\"x\",\"reportsToId\":\"01a211fa-f37b-7a8b-955b-94927dcb1d35\"}|422|reportsToId",
                "{\"lastName\":\"x\",\"nickname\":\"y\"}|400|nickname"
            })
    void namesWhatItRefuses(String json, int status, String field) {
        var result = post(json, ALICE);
        assertThat(result).hasStatus(status);
        assertThat(ApiRequests.<String>read(result, "$.errors[0].field")).isEqualTo(field);
    }

    @Test
    void narrowsToAnAccountAndToAnAddress() {
        var account = book.account("Narrowed", ALICE);
        book.contact("Inside", account, ALICE);
        book.contact("Outside", null, ALICE);
        assertThat(names("accountId=" + account, ALICE)).containsExactly("Inside");
        book.whileAccountsArePrivate(
                () -> assertThat(names("accountId=" + account, CHARLIE)).isEmpty());
        assertThat(names("accountId=" + account + "&sort=createdAt,desc&limit=1", ALICE))
                .containsExactly("Inside");
    }

    @Test
    void anErpNeedsNoMemoryOfOurIds() {
        var id = UUID.randomUUID().toString();
        assertThat(put(id, "{\"lastName\":\"First\"}", ALICE)).hasStatus(HttpStatus.CREATED);
        assertThat(put(id, "{\"lastName\":\"First\"}", ALICE)).hasStatusOk().hasHeader("ETag", "\"0\"");
        assertThat(put(id, "{\"firstName\":\"Second\"}", ALICE))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"firstName\":\"Second\",\"lastName\":\"First\",\"version\":1}");
    }

    @Test
    void aPersonMovesToAnotherCompany() {
        var before = book.account("Left by api", ALICE);
        var after = book.account("Joined by api", ALICE);
        var id = book.contact("Moving", before, ALICE);
        var body = "{\"accountId\":\"%s\",\"title\":\"CFO\",\"on\":\"2026-03-01\"}".formatted(after);
        assertThat(move(id, null, body, ALICE)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(move(id, "\"7\"", body, ALICE)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(move(id, "\"0\"", body, CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(move(id, "\"0\"", body, ALICE)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"affiliations":[{"accountId":"%s","title":"CFO","from":"2026-03-01","to":null,"primary":true},
                 {"accountId":"%s","title":"Buyer","to":"2026-02-28","primary":false}],"version":1}""".formatted(
                        after, before));
    }

    @Test
    void theTimelineTellsWhatWasChanged() {
        var id = book.contact("Told of", null, ALICE);
        patch(id, "\"0\"", "{\"lastName\":\"Told anew\"}", ALICE);
        var result = get("/" + id + "/timeline", ALICE);
        assertThat(result).hasStatusOk();
        List<String> types = read(result, "$.items[*].type");
        assertThat(types).contains("change");
        assertThat(get("/01a211fa-f37b-7a8b-955b-94927dcb1d35/timeline", ALICE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult move(ContactId id, @Nullable String version, String body, Cast.Part viewer) {
        return send(mvc.post().uri("/api/v1/contacts/" + id + "/moves"), version, body, viewer);
    }

    private List<String> names(String query, Cast.Part viewer) {
        var result = get("?" + query, viewer);
        assertThat(result).hasStatusOk();
        return read(result, "$.items[*].lastName");
    }
}
