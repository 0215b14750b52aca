package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.ApiRequests;
import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

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
                 "phones":[{"number":"+44 1","kind":"mobile"}],"affiliations":[{"accountId":"%s","title":"CFO","from":"2020-01-01"}]}""";
        var result = post(body.formatted(account), ALICE);
        assertThat(result)
                .hasStatus(HttpStatus.CREATED)
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"firstName":"Ann","lastName":"Lee","emails":[{"address":"ann@lee.example","kind":"work","primary":true}],
                 "phones":[{"number":"+44 1","kind":"mobile","primary":true}],
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

    private List<String> names(String query, Cast.Part viewer) {
        var result = get("?" + query, viewer);
        assertThat(result).hasStatusOk();
        return read(result, "$.items[*].lastName");
    }
}
