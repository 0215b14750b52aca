package com.quorumcrm.opportunities.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class OpportunityApiTests {

    private static final String PATH = "/api/v1/opportunities";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Bearers bearers;

    @Autowired
    GivenDeals given;

    @Autowired
    Opportunities opportunities;

    @Autowired
    TestClock clock;

    @Test
    void aDealIsOpenedWithLinesAndAnsweredWhole() {
        clock.setTo("2026-11-24T09:00:00Z");
        var account = given.account(ALICE);
        var sku = "API-" + Ids.next();
        given.product(sku, "50.00");
        var answer = post(ALICE, PATH, """
                {"accountId":"%s","name":"Spare parts","closeDate":"2026-12-31","type":"renewal","probability":0.35,
                 "probabilityReason":"They called","lines":[{"sku":"%s","quantity":"3"},{"sku":"%s","quantity":2,"unitPrice":"10.5"}]}""".formatted(account, sku, sku));
        assertThat(answer).hasStatus(201);
        var deal = json(answer);
        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo(PATH + "/" + deal.get("id").asString());
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"0\"");
        assertThat(deal.get("amount").toString()).isEqualTo("{\"amount\":\"171.00\",\"currency\":\"USD\"}");
        assertThat(deal.get("probability").isNumber()).isTrue();
        assertThat(text(
                        deal,
                        "probability",
                        "status",
                        "stageKey",
                        "pipelineKey",
                        "createdOn",
                        "closeDate",
                        "ownerEmail",
                        "forecastCategory",
                        "type"))
                .containsExactly(
                        "0.35",
                        "open",
                        "qualify",
                        "new-business",
                        "2026-11-24",
                        "2026-12-31",
                        cast.email(ALICE),
                        "pipeline",
                        "renewal");
        var lines = json(get(ALICE, PATH + "/" + deal.get("id").asString() + "/lines"))
                .get("items");
        assertThat(lines.get(0).get("unitPrice").asString()).isEqualTo("50");
        assertThat(lines.get(1).get("amount").get("amount").asString()).isEqualTo("21.00");
    }

    @Test
    void aMergePatchNeedsTheVersionItWasMadeOn() {
        var deal = given.deal(ALICE, worth("100.00", "USD"));
        assertThat(patch(ALICE, deal, null, "{\"name\":\"Other\"}")).hasStatus(428);
        assertThat(patch(ALICE, deal, "\"9\"", "{\"name\":\"Other\"}")).hasStatus(412);
        var answer = patch(ALICE, deal, "\"0\"", "{\"nextStep\":\"Call\",\"closeDate\":\"2027-01-15\"}");
        assertThat(answer).hasStatusOk();
        assertThat(text(json(answer), "nextStep", "closeDate", "version")).containsExactly("Call", "2027-01-15", "1");
        assertThat(json(patch(ALICE, deal, "\"1\"", "{\"nextStep\":null}"))
                        .get("nextStep")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatCannotBeIsNamed() {
        var deal = given.deal(ALICE);
        assertFault(patch(ALICE, deal, "\"0\"", "{\"colour\":\"red\"}"), 400, "colour");
        assertFault(patch(ALICE, deal, "\"0\"", "{\"name\":7}"), 400, "name");
        assertFault(patch(ALICE, deal, "\"0\"", "{\"type\":\"gift\"}"), 400, "type");
        assertFault(
                patch(ALICE, deal, "\"0\"", "{\"probability\":2,\"probabilityReason\":\"So\"}"), 422, "probability");
        assertFault(
                patch(ALICE, deal, "\"0\"", "{\"amount\":{\"amount\":\"1.234\",\"currency\":\"USD\"}}"), 400, "amount");
        assertFault(patch(ALICE, deal, "\"0\"", "{\"stageKey\":\"won\"}"), 422, "stageKey");
        assertFault(get(ALICE, PATH + "?colour=red"), 400, "colour");
        assertFault(get(ALICE, PATH + "?sort=colour"), 400, "sort");
        assertFault(get(ALICE, PATH + "?status=lukewarm"), 400, "status");
        assertFault(get(ALICE, PATH + "?cursor=nonsense"), 400, "cursor");
        assertFault(get(ALICE, PATH + "?asOf=yesterday"), 400, "asOf");
        assertFault(get(ALICE, PATH + "?closeDate.from=2026-13-01"), 400, "closeDate.from");
        assertFault(get(ALICE, PATH + "?ownerId=me2"), 400, "owner");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        given.deal(ALICE);
        given.deal(ALICE);
        var byName =
                json(get(ALICE, PATH + "?limit=1&sort=name")).get("nextCursor").asString();
        assertFault(get(ALICE, PATH + "?limit=1&sort=closeDate&cursor=" + byName), 400, "cursor");
    }

    @Test
    void aStageWinsOrLosesWhenItIsThatKind() {
        var deal = given.deal(ALICE);
        var won = post(ALICE, PATH + "/" + deal + "/stage", "{\"stage\":\"won\",\"closedOn\":\"2026-11-20\"}");
        assertThat(text(json(won), "status", "closedOn", "probability")).containsExactly("won", "2026-11-20", "1");
        var other = given.deal(ALICE);
        assertFault(post(ALICE, PATH + "/" + other + "/stage", "{\"stage\":\"lost\"}"), 422, "lossReason");
        assertFault(post(ALICE, PATH + "/" + other + "/stage", "{\"stage\":\"nowhere\"}"), 422, "stage");
        var lost = post(ALICE, PATH + "/" + other + "/stage", "{\"stage\":\"lost\",\"lossReason\":\"price\"}");
        assertThat(text(json(lost), "status", "lossReason")).containsExactly("lost", "price");
        assertThat(json(get(ALICE, PATH + "/" + other + "/history")).get("items"))
                .hasSize(2);
    }

    @Test
    void anErpNeedsNoMemoryOfOurIds() {
        var account = given.account(ALICE);
        var url = PATH + "/by-external-id/erp/" + Ids.next();
        var body = "{\"accountId\":\"%s\",\"name\":\"From the ERP\",\"stageKey\":\"%s\"}";
        assertThat(put(ALICE, url, body.formatted(account, "qualify"))).hasStatus(201);
        assertThat(text(json(put(ALICE, url, body.formatted(account, "propose"))), "stageKey", "name"))
                .containsExactly("propose", "From the ERP");
        assertThat(put(CHARLIE, url, body.formatted(account, "qualify"))).hasStatus(422);
    }

    @Test
    void aListIsReadPageByPageWithoutGaps() {
        var account = given.account(ALICE);
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.add(json(post(ALICE, PATH, "{\"accountId\":\"%s\",\"name\":\"Deal %d\"}".formatted(account, i)))
                    .get("id")
                    .asString());
        }
        for (var sort : List.of("closeDate", "closeDate,desc", "amount", "amount,desc", "name", "createdAt,desc")) {
            assertThat(all(ALICE, PATH + "?accountId=" + account + "&limit=2&sort=" + sort))
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(made);
        }
    }

    @Test
    void filtersAreEqualitiesAndInclusiveRanges() {
        var product = "FILTER-" + Ids.next();
        given.product(product, "10.00");
        var account = given.account(ALICE);
        var deal = json(post(ALICE, PATH, """
                {"accountId":"%s","name":"Filtered","closeDate":"2026-12-31","lines":[{"sku":"%s","quantity":"1"}]}""".formatted(account, product)))
                .get("id")
                .asString();
        for (var filter : List.of(
                "closeDate.from=2026-12-31",
                "closeDate.to=2026-12-31",
                "status=open",
                "stageKey=qualify",
                "pipelineKey=new-business",
                "ownerEmail=" + cast.email(ALICE),
                "ownerId=" + cast.id(ALICE),
                "product=" + product,
                "q=filter",
                "amount.from=10",
                "type=newBusiness")) {
            assertThat(all(ALICE, PATH + "?accountId=" + account + "&" + filter))
                    .as(filter)
                    .containsExactly(deal);
        }
        for (var filter : List.of(
                "closeDate.from=2027-01-01",
                "closeDate.to=2026-12-30",
                "status=won",
                "stageKey=propose",
                "closedOn.from=2026-01-01",
                "ownerEmail=" + cast.email(BOB),
                "product=nothing",
                "q=sieve",
                "amount.to=9.99",
                "asOf=2020-01-01")) {
            assertThat(all(ALICE, PATH + "?accountId=" + account + "&" + filter))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void strangersFindNothingAndReadersChangeNothing() {
        var deal = given.sharedForReading(ALICE, CHARLIE);
        assertThat(get(CHARLIE, PATH + "/" + deal)).hasStatusOk();
        assertThat(patch(CHARLIE, deal, "\"0\"", "{\"nextStep\":\"Call\"}")).hasStatus(403);
        assertThat(post(CHARLIE, PATH + "/" + deal + "/stage", "{\"stage\":\"won\"}"))
                .hasStatus(403);
        assertThat(delete(CHARLIE, deal)).hasStatus(403);
        var hidden = given.deal(ALICE);
        assertThat(get(CHARLIE, PATH + "/" + hidden)).hasStatus(404);
        assertThat(patch(CHARLIE, hidden, "\"0\"", "{\"nextStep\":\"Call\"}")).hasStatus(404);
        assertThat(post(CHARLIE, PATH + "/" + hidden + "/stage", "{\"stage\":\"won\"}"))
                .hasStatus(404);
        assertThat(delete(CHARLIE, hidden)).hasStatus(404);
        assertThat(get(CHARLIE, PATH + "/" + hidden + "/history")).hasStatus(404);
        assertThat(get(CHARLIE, PATH + "/" + hidden + "/lines")).hasStatus(404);
    }

    @Test
    void aDeletedDealIsGone() {
        var deal = given.deal(ALICE);
        assertThat(delete(ALICE, deal)).hasStatus(204);
        assertThat(get(ALICE, PATH + "/" + deal)).hasStatus(404);
    }

    @Test
    void anAccountsRollUpCountsWhatTheViewerMaySee() {
        var deal = given.deal(ALICE, worth("100.00", "USD"));
        var account = given.see(deal).accountId();
        assertThat(text(
                        json(get(BOB, "/api/v1/accounts/" + account + "/rollup")),
                        "openAmount",
                        "wonAmount",
                        "weightedAmount",
                        "accounts"))
                .containsExactly("100.00", "0.00", "10.00", "1");
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        assertThat(text(json(get(OLGA, "/api/v1/accounts/" + account + "/rollup")), "openAmount", "wonAmount"))
                .containsExactly("0.00", "100.00");
        assertThat(text(json(get(CHARLIE, "/api/v1/accounts/" + account + "/rollup")), "openAmount", "wonAmount"))
                .containsExactly("0.00", "0.00");
    }

    private List<String> all(Part part, String url) {
        var ids = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = json(get(part, url + next));
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            var cursor = page.get("nextCursor");
            next = cursor == null || cursor.isNull() ? null : "&cursor=" + cursor.asString();
        }
        return ids;
    }

    private MvcTestResult get(Part part, String url) {
        return mvc.get().uri(url).headers(bearers.of(part)).exchange();
    }

    private MvcTestResult post(Part part, String url, String body) {
        return send(HttpMethod.POST, part, url, null, body);
    }

    private MvcTestResult put(Part part, String url, String body) {
        return send(HttpMethod.PUT, part, url, null, body);
    }

    private MvcTestResult patch(Part part, OpportunityId deal, String version, String body) {
        return send(HttpMethod.PATCH, part, PATH + "/" + deal, version, body);
    }

    private MvcTestResult delete(Part part, OpportunityId deal) {
        return send(HttpMethod.DELETE, part, PATH + "/" + deal, "\"0\"", "");
    }

    private MvcTestResult send(HttpMethod method, Part part, String url, String version, String body) {
        var request = mvc.method(method)
                .uri(url)
                .headers(bearers.of(part))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (version == null ? request : request.header("If-Match", version)).exchange();
    }

    private static void assertFault(MvcTestResult answer, int status, String field) {
        assertThat(answer).hasStatus(status);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<String> text(JsonNode node, String... properties) {
        return List.of(properties).stream()
                .map(property -> node.get(property).asString())
                .toList();
    }
}
