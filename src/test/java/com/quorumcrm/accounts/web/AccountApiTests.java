package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.ApiRequests;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.signin.TokenScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@IntegrationTest
class AccountApiTests extends ApiRequests {

    private static final String ACCOUNTS = "/api/v1/accounts";

    AccountApiTests() {
        super(ACCOUNTS);
    }

    /** A word that only the accounts of one test hold. */
    private String mark = "";

    @BeforeEach
    void choosesAMark() {
        mark = "api" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void createsAnAccountAndAnswersIt() {
        var body = """
                {"name":"%s","type":"partner","industry":"Steel","website":"https://a.example","employees":12,
                 "foundedYear":1931,"revenue":{"amount":"1234.50","currency":"EUR"},"externalIds":{"erp":"%s"}}""";
        var result = post(body.formatted(mark, mark), ALICE);
        assertThat(result).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"0\"");
        assertThat(result).hasHeader("Location", ACCOUNTS + "/" + read(result, "$.id"));
        assertThat(mvc.get().uri(ACCOUNTS + "/" + read(result, "$.id")).with(cast.token(ALICE)))
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
        var result = patch(id, "\"0\"", "{\"industry\":\"Steel\",\"externalIds\":{\"erp\":\"" + mark + "\"}}", ALICE);
        assertThat(result).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(ApiRequests.<String>read(result, "$.industry")).isEqualTo("Steel");
        var cleared = patch(id, "\"1\"", "{\"industry\":null,\"externalIds\":{\"erp\":null}}", ALICE);
        assertThat(cleared).bodyJson().isLenientlyEqualTo("""
                {"name":"%s","industry":null,"externalIds":{}}""".formatted(mark));
    }

    @Test
    void asksOnWhichVersionAChangeWasMade() {
        var id = book.account(mark, ALICE).toString();
        assertThat(patch(id, null, "{}", ALICE)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(patch(id, "\"9\"", "{\"name\":\"x\"}", ALICE)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(patch(id, "soon", "{}", ALICE)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(delete(id, null, ALICE)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(delete(id, "\"9\"", ALICE)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(delete(id, "\"0\"", ALICE)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get("/" + id, ALICE)).hasStatus(HttpStatus.NOT_FOUND);
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
        var result = post(body, ALICE);
        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(ApiRequests.<String>read(result, "$.errors[0].field")).isEqualTo(property);
    }

    @Test
    void namesEveryPropertyThatBreaksARule() {
        var result = post("{\"name\":\"\",\"website\":\"ftp://x\",\"employees\":-1}", ALICE);
        assertThat(result)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        List<String> fields = read(result, "$.errors[*].field");
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
        var result = get("?" + query, ALICE);
        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(ApiRequests.<String>read(result, "$.errors[0].field")).isEqualTo(parameter);
    }

    @Test
    void pagesThroughEqualKeysWithoutGapsWhileOthersWrite() {
        for (int i = 0; i < 9; i++) {
            book.account(mark, ALICE);
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get("?q=" + mark + "&limit=2&sort=name,desc" + cursor, ALICE);
            seen.addAll(ApiRequests.<List<String>>read(page, "$.items[*].id"));
            book.account(mark + " later", ALICE);
            String next = read(page, "$.nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void anErpNeedsNoMemoryOfOurIds() {
        var created = put(mark, "{\"name\":\"First\",\"industry\":\"Steel\"}", ALICE);
        assertThat(created).hasStatus(HttpStatus.CREATED).containsHeader("Location");
        assertThat(put(mark, "{\"name\":\"First\"}", ALICE)).hasStatusOk().hasHeader("ETag", "\"0\"");
        var changed = put(mark, "{\"name\":\"Second\"}", ALICE);
        assertThat(changed).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"id":"%s","name":"Second","industry":"Steel","externalIds":{"erp":"%s"},"version":1}""".formatted(read(created, "$.id"), mark));
        assertThat(put(mark, "{\"name\":\"Third\"}", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(mark, "{\"nome\":\"Third\"}", ALICE)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void answersAHiddenAccountLikeNone() {
        var hidden = book.account(mark, CHARLIE).toString();
        book.whileAccountsArePrivate(() -> {
            assertThat(get("/" + hidden, ALICE)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(patch(hidden, "\"0\"", "{\"name\":\"x\"}", ALICE)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(delete(hidden, "\"0\"", ALICE)).hasStatus(HttpStatus.NOT_FOUND);
            List<String> items = read(get("?q=" + mark, ALICE), "$.items[*].id");
            assertThat(items).isEmpty();
            var child = post(childOf(hidden), ALICE);
            assertThat(child).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(body(child))
                    .isEqualTo(body(post(childOf(UUID.randomUUID().toString()), ALICE)));
        });
    }

    @Test
    void refusesReadOnlyTeammates() {
        var id = book.account(mark, ALICE).toString();
        assertThat(delete(id, "\"0\"", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(delete(id, "\"0\"", ED)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/" + id, ED)).hasStatusOk();
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
        assertThat(patch(id, "\"0\"", toBob, ALICE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(patch(id, "\"0\"", toBob, OLGA)).hasStatusOk();
        assertThat(post("{\"name\":\"x\",\"ownerId\":\"" + cast.id(BOB) + "\"}", ALICE))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String childOf(String parent) {
        return "{\"name\":\"x\",\"parentId\":\"%s\"}".formatted(parent);
    }
}
