package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AddressBook;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ContactApiTests {

    private static final String CONTACTS = "/api/v1/contacts";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void createsAContactAndAnswersIt() {
        var account = book.account("Api employer", ALICE);
        var result = send(mvc.post().uri(CONTACTS), """
                {"firstName":"Ann","lastName":"Lee","emails":[{"address":"ann@lee.example"}],
                 "phones":[{"number":"+44 1","kind":"mobile"}],"affiliations":[{"accountId":"%s","title":"CFO","from":"2020-01-01"}]}""".formatted(account));
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
        var result = send(
                mvc.patch().uri(CONTACTS + "/" + id).header("If-Match", "\"0\""),
                "{\"emails\":[{\"address\":\"a@b.example\",\"kind\":\"private\"}]}");
        assertThat(result).hasStatusOk();
        List<String> titles = JsonPath.read(body(result), "$.affiliations[*].title");
        assertThat(titles).containsExactly("Buyer");
        List<String> kinds = JsonPath.read(body(result), "$.emails[*].kind");
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
        var result = send(mvc.post().uri(CONTACTS), json);
        assertThat(result).hasStatus(status);
        assertThat(JsonPath.<String>read(body(result), "$.errors[0].field")).isEqualTo(field);
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
        var url = CONTACTS + "/by-external-id/erp/" + UUID.randomUUID();
        assertThat(send(mvc.put().uri(url), "{\"lastName\":\"First\"}")).hasStatus(HttpStatus.CREATED);
        assertThat(send(mvc.put().uri(url), "{\"lastName\":\"First\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"0\"");
        assertThat(send(mvc.put().uri(url), "{\"firstName\":\"Second\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"firstName\":\"Second\",\"lastName\":\"First\",\"version\":1}");
    }

    private List<String> names(String query, Cast.Part viewer) {
        var result =
                mvc.get().uri(CONTACTS + "?" + query).with(cast.token(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return JsonPath.read(body(result), "$.items[*].lastName");
    }

    private MvcTestResult send(MockMvcRequestBuilder request, String json) {
        return request.with(cast.token(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
