package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AddressBook;
import com.quorumcrm.identity.TokenScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
class AccountApiTests {

    private static final String ACCOUNTS = "/api/v1/accounts";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    /** A word that only the accounts of one test hold. */
    private String mark = "";

    @BeforeEach
    void choosesAMark() {
        mark = "api" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void createsAnAccountAndAnswersIt() {
        var result = post("""
                {"name":"%s","type":"partner","industry":"Steel","website":"https://a.example","employees":12,
                 "foundedYear":1931,"revenue":{"amount":"1234.50","currency":"EUR"},"externalIds":{"erp":"%s"}}""".formatted(mark, mark));
        assertThat(result).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"0\"");
        var account = json(result);
        assertThat(result).hasHeader("Location", ACCOUNTS + "/" + read(account, "$.id"));
        assertThat(mvc.get().uri(ACCOUNTS + "/" + read(account, "$.id")).with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"name":"%s","type":"partner","parentId":null,"ownerEmail":"alice@cast.example","industry":"Steel",
                         "segment":null,"employees":12,"foundedYear":1931,"revenue":{"amount":"1234.50","currency":"EUR"},
                         "externalIds":{"erp":"%s"},"version":0}""".formatted(mark, mark));
    }

    @Test
    void changesWhatAPatchNamesAndNothingElse() {
        var id = book.account(mark, ALICE);
        var result =
                patch(id.toString(), "\"0\"", "{\"industry\":\"Steel\",\"externalIds\":{\"erp\":\"" + mark + "\"}}");
        assertThat(result).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(read(json(result), "$.industry")).isEqualTo("Steel");
        var cleared = patch(id.toString(), "\"1\"", "{\"industry\":null,\"externalIds\":{\"erp\":null}}");
        assertThat(cleared).bodyJson().isLenientlyEqualTo("""
                {"name":"%s","industry":null,"externalIds":{}}""".formatted(mark));
    }

    @Test
    void asksOnWhichVersionAChangeWasMade() {
        var id = book.account(mark, ALICE).toString();
        assertThat(patch(id, null, "{}")).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(patch(id, "\"9\"", "{\"name\":\"x\"}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(patch(id, "soon", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(delete(id, null, ALICE)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(delete(id, "\"9\"", ALICE)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(delete(id, "\"0\"", ALICE)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(ACCOUNTS + "/" + id, ALICE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"colour\":\"red\"}|colour",
                "{\"name\":\"x\",\"id\":\"1\"}|id",
                "{\"name\":\"x\",\"version\":3}|version",
                "{\"name\":\"x\",\"createdAt\":\"2020-01-01T00:00:00Z\"}|createdAt",
                "{\"name\":\"x\",\"employees\":\"many\"}|employees",
                "{\"name\":\"x\",\"employees\":\"12\"}|employees",
                "{\"name\":\"x\",\"employees\":3.7}|employees",
                "{\"name\":\"x\",\"employees\":12345678901}|employees",
                "{\"name\":12}|name",
                "{\"name\":\"x\",\"type\":\"friend\"}|type",
                "{\"name\":\"x\",\"parentId\":\"7\"}|parentId",
                "{\"name\":\"x\",\"revenue\":{\"amount\":\"1\",\"currency\":\"EURO\"}}|revenue",
                "{\"name\":\"x\",\"externalIds\":[]}|externalIds",
                "[]|body"
            })
    void namesThePropertyThatItDoesNotUnderstand(String body, String property) {
        var result = post(body);
        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(read(json(result), "$.errors[0].field")).isEqualTo(property);
    }

    @Test
    void namesEveryPropertyThatBreaksARule() {
        var result = post("{\"name\":\"\",\"website\":\"ftp://x\",\"employees\":-1}");
        assertThat(result)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        List<String> fields = JsonPath.read(json(result), "$.errors[*].field");
        assertThat(fields).containsExactly("name", "website", "employees");
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour",
        "sort=revenue, sort",
        "sort=name;desc, sort",
        "cursor=zzz, cursor",
        "limit=201, limit",
        "limit=0, limit",
        "type=friend, type",
        "ownerId=1, ownerId",
        "updatedAt.from=soon, updatedAt.from"
    })
    void namesTheParameterThatItDoesNotUnderstand(String query, String parameter) {
        var result = get(ACCOUNTS + "?" + query, ALICE);
        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(read(json(result), "$.errors[0].field")).isEqualTo(parameter);
    }

    @Test
    void pagesThroughEqualKeysWithoutGapsWhileOthersWrite() {
        for (int i = 0; i < 9; i++) {
            book.account(mark, ALICE);
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(get(ACCOUNTS + "?q=" + mark + "&limit=2&sort=name,desc" + cursor, ALICE));
            seen.addAll(JsonPath.read(page, "$.items[*].id"));
            book.account(mark + " later", ALICE);
            String next = JsonPath.read(page, "$.nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void anErpNeedsNoMemoryOfOurIds() {
        var url = ACCOUNTS + "/by-external-id/erp/" + mark;
        var created = put(url, "{\"name\":\"First\",\"industry\":\"Steel\"}", ALICE);
        assertThat(created).hasStatus(HttpStatus.CREATED).containsHeader("Location");
        assertThat(put(url, "{\"name\":\"First\"}", ALICE)).hasStatusOk().hasHeader("ETag", "\"0\"");
        var changed = put(url, "{\"name\":\"Second\"}", ALICE);
        assertThat(changed).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"id":"%s","name":"Second","industry":"Steel","externalIds":{"erp":"%s"},"version":1}""".formatted(
                        read(json(created), "$.id"), mark));
        assertThat(put(url, "{\"name\":\"Third\"}", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(url, "{\"nome\":\"Third\"}", ALICE)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void answersAHiddenAccountLikeNone() {
        var hidden = book.account(mark, CHARLIE).toString();
        book.whileAccountsArePrivate(() -> {
            assertThat(get(ACCOUNTS + "/" + hidden, ALICE)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(patch(hidden, "\"0\"", "{\"name\":\"x\"}")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(delete(hidden, "\"0\"", ALICE)).hasStatus(HttpStatus.NOT_FOUND);
            List<String> items = JsonPath.read(json(get(ACCOUNTS + "?q=" + mark, ALICE)), "$.items[*].id");
            assertThat(items).isEmpty();
            var child = post("{\"name\":\"x\",\"parentId\":\"" + hidden + "\"}");
            assertThat(child).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(json(child))
                    .isEqualTo(json(post("{\"name\":\"x\",\"parentId\":\"" + UUID.randomUUID() + "\"}")));
        });
    }

    @Test
    void refusesReadOnlyTeammates() {
        var id = book.account(mark, ALICE).toString();
        assertThat(delete(id, "\"0\"", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(delete(id, "\"0\"", ED)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(ACCOUNTS + "/" + id, ED)).hasStatusOk();
    }

    @Test
    void aTokenReachesNoFurtherThanItsScopes() {
        var id = book.account(mark, ALICE).toString();
        var reader = cast.token(ALICE, TokenScope.ACCOUNTS_READ);
        assertThat(mvc.get().uri(ACCOUNTS + "/" + id).with(reader)).hasStatusOk();
        assertThat(mvc.delete()
                        .uri(ACCOUNTS + "/" + id)
                        .header("If-Match", "\"0\"")
                        .with(reader))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/contacts").with(reader)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(ACCOUNTS)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void givesAwayOnlyWhatTheCallerMayGive() {
        var id = book.account(mark, ALICE).toString();
        var toBob = "{\"ownerId\":\"" + cast.id(BOB) + "\"}";
        assertThat(patch(id, "\"0\"", toBob)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(json(mvc.patch().uri(ACCOUNTS + "/" + id), "\"0\"", toBob, OLGA))
                .hasStatusOk();
        assertThat(post("{\"name\":\"x\",\"ownerId\":\"" + cast.id(BOB) + "\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String url, Cast.Part viewer) {
        return mvc.get().uri(url).with(cast.token(viewer)).exchange();
    }

    private MvcTestResult post(String body) {
        return json(mvc.post().uri(ACCOUNTS), null, body, ALICE);
    }

    private MvcTestResult put(String url, String body, Cast.Part viewer) {
        return json(mvc.put().uri(url), null, body, viewer);
    }

    private MvcTestResult patch(String id, @Nullable String version, String body) {
        return json(mvc.patch().uri(ACCOUNTS + "/" + id), version, body, ALICE);
    }

    private MvcTestResult delete(String id, @Nullable String version, Cast.Part viewer) {
        return json(mvc.delete().uri(ACCOUNTS + "/" + id), version, "", viewer);
    }

    private MvcTestResult json(MockMvcRequestBuilder request, @Nullable String version, String body, Cast.Part viewer) {
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.with(cast.token(viewer))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String json(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object read(String json, String path) {
        return JsonPath.read(json, path);
    }
}
