package com.quorumcrm.catalog.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ProductApiTests {

    private static final String PRODUCTS = "/api/v1/products";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Cast cast;

    private final String sku = "API-" + UUID.randomUUID();

    @Test
    void answersAProductInTheFormInWhichItWasGiven() {
        var created = add("""
                {"sku": "%s", "name": "Seat", "family": "Licences", "unit": "seat", "recurring": true,
                 "price": {"amount": "49.5", "currency": "EUR"}, "externalIds": {"erp": "%s"}}""".formatted(sku, sku));
        assertThat(created)
                .hasStatus(HttpStatus.CREATED)
                .containsHeader("Location")
                .hasHeader("ETag", "\"0\"");
        assertThat(get(created.getResponse().getHeader("Location"), ALICE))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"sku": "%s", "name": "Seat", "family": "Licences", "unit": "seat", "recurring": true,
                         "price": {"amount": "49.50", "currency": "EUR"}, "active": true,
                         "externalIds": {"erp": "%s"}, "version": 0}""".formatted(sku, sku));
    }

    @Test
    void changesWhatAPatchNamesAndNothingElse() {
        var url = url(add(simple(sku)));
        assertThat(send(HttpMethod.PATCH, url, "\"0\"", "{\"name\": \"Named seat\", \"family\": \"Licences\"}", OLGA))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"name\": \"Named seat\", \"family\": \"Licences\", \"sku\": \"%s\"}".formatted(sku));
        assertThat(send(HttpMethod.PATCH, url, "\"1\"", "{\"family\": null}", OLGA))
                .bodyJson()
                .extractingPath("family")
                .isNull();
    }

    @Test
    void asksForTheVersionAndRefusesStaleOnes() {
        var url = url(add(simple(sku)));
        assertThat(send(HttpMethod.PATCH, url, null, "{}", OLGA)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(HttpMethod.DELETE, url, null, null, OLGA)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(HttpMethod.PATCH, url, "\"7\"", "{\"name\": \"x\"}", OLGA))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(HttpMethod.PATCH, url, "nonsense", "{\"name\": \"x\"}", OLGA))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void deletesIntoTheTrash() {
        var url = url(add(simple(sku)));
        assertThat(send(HttpMethod.DELETE, url, "\"0\"", null, OLGA)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(url, OLGA)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void putsUnderAnIdOfAnotherSystem() {
        var url = PRODUCTS + "/by-external-id/erp/" + sku;
        assertThat(send(HttpMethod.PUT, url, null, simple(sku), OLGA)).hasStatus(HttpStatus.CREATED);
        assertThat(send(HttpMethod.PUT, url, null, "{\"name\": \"Again\"}", OLGA))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"Again\", \"sku\": \"%s\", \"externalIds\": {\"erp\": \"%s\"}}"
                        .formatted(sku, sku));
    }

    @Test
    void putsOfTheSameIdAtOnceMakeOneProduct() {
        var url = PRODUCTS + "/by-external-id/erp/" + sku;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> send(HttpMethod.PUT, url, null, simple(sku), OLGA)
                                    .getResponse()
                                    .getStatus(),
                            threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsOnlyOnce(201)
                    .containsOnly(200, 201);
        }
    }

    @Test
    void refusesRepsAndExecutives() {
        var url = url(add(simple(sku)));
        for (var part : new Cast.Part[] {ALICE, ED}) {
            assertThat(send(HttpMethod.POST, PRODUCTS, null, simple("x"), part)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(send(HttpMethod.PATCH, url, "\"0\"", "{\"name\": \"x\"}", part))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(send(HttpMethod.DELETE, url, "\"0\"", null, part)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(mvc.get().uri(url).exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void readsListsPieceByPiece() throws Exception {
        IntStream.range(0, 5).forEach(n -> add(simple(sku + n)));
        var first = list("?q=%s&limit=2&sort=sku,desc".formatted(sku));
        var second = list("?q=%s&limit=2&sort=sku,desc&cursor=%s"
                .formatted(sku, first.get("nextCursor").asString()));
        var third = list("?q=%s&limit=2&sort=sku,desc&cursor=%s"
                .formatted(sku, second.get("nextCursor").asString()));
        assertThat(skus(first)).containsExactly(sku + 4, sku + 3);
        assertThat(skus(second)).containsExactly(sku + 2, sku + 1);
        assertThat(skus(third)).containsExactly(sku + 0);
        assertThat(third.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void narrowsListsByTheirFields() throws Exception {
        add(
                "{\"sku\": \"%s\", \"name\": \"A\", \"family\": \"F, %1$s\", \"price\": {\"amount\": \"1\", \"currency\": \"EUR\"}}"
                        .formatted(sku));
        add(
                "{\"sku\": \"%sB\", \"name\": \"B\", \"recurring\": true, \"active\": false, \"price\": {\"amount\": \"1\", \"currency\": \"JPY\"}}"
                        .formatted(sku));
        assertThat(skus(list("?q=" + sku + "&family=f, " + sku.toLowerCase()))).containsExactly(sku);
        assertThat(skus(list("?q=" + sku + "&active=false"))).containsExactly(sku + "B");
        assertThat(skus(list("?q=" + sku + "&recurring=true"))).containsExactly(sku + "B");
        assertThat(skus(list("?q=" + sku + "&currency=EUR"))).containsExactly(sku);
        assertThat(skus(list("?sku=" + sku.toLowerCase()))).containsExactly(sku);
        assertThat(skus(list("?q=" + sku + "&sort=price"))).containsExactly(sku, sku + "B");
    }

    @Test
    void repsAreNotToldOfProductsThatAreNotSoldNow() throws Exception {
        var url = url(add(
                "{\"sku\": \"%s\", \"name\": \"A\", \"active\": false, \"price\": {\"amount\": \"1\", \"currency\": \"EUR\"}}"
                        .formatted(sku)));
        assertThat(get(url, ALICE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(PRODUCTS + "?q=" + sku, ALICE))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        names("limit", get(PRODUCTS + "?limit=0", OLGA));
        names("limit", get(PRODUCTS + "?limit=201", OLGA));
        names("sort", get(PRODUCTS + "?sort=colour", OLGA));
        names("colour", get(PRODUCTS + "?colour=red", OLGA));
        names("active", get(PRODUCTS + "?active=perhaps", OLGA));
        names("cursor", get(PRODUCTS + "?cursor=nonsense", OLGA));
        names("colour", add("{\"colour\": \"red\"}"));
        names("recurring", add("{\"recurring\": \"often\"}"));
        names(
                "price",
                add(
                        "{\"sku\": \"x\", \"name\": \"x\", \"price\": {\"amount\": \"1e-999999999\", \"currency\": \"EUR\"}}"));
        names("price", add("{\"sku\": \"x\", \"name\": \"x\", \"price\": {\"amount\": \"1\", \"currency\": \"XYZ\"}}"));
    }

    @Test
    void namesEverythingThatBreaksARule() {
        assertThat(add("{\"sku\": \"\", \"name\": \" \", \"price\": {\"amount\": \"-1\", \"currency\": \"EUR\"}}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("sku", "name", "price");
        assertThat(add("{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void names(String field, MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("errors[0].field")
                .asString()
                .startsWith(field);
    }

    private JsonNode list(String query) throws Exception {
        return json.readTree(get(PRODUCTS + query, OLGA).getResponse().getContentAsString());
    }

    private static List<String> skus(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(item -> item.get("sku").asString())
                .toList();
    }

    private static String simple(String sku) {
        return "{\"sku\": \"%s\", \"name\": \"Seat\", \"price\": {\"amount\": \"49\", \"currency\": \"EUR\"}}"
                .formatted(sku);
    }

    private static String url(MvcTestResult created) {
        return created.getResponse().getHeader("Location");
    }

    private MvcTestResult add(String body) {
        return send(HttpMethod.POST, PRODUCTS, null, body, OLGA);
    }

    private MvcTestResult get(String uri, Cast.Part part) {
        return mvc.get().uri(uri).with(cast.token(part)).exchange();
    }

    private MvcTestResult send(
            HttpMethod method, String uri, @Nullable String ifMatch, @Nullable String body, Cast.Part part) {
        var request = mvc.method(method).uri(uri).with(cast.token(part));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
