package com.quorumcrm.opportunities;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.OpenPipeline;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineTerms;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.pipelines.StageTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A stage that asks for an amount and a ticked item is not left without, whichever way somebody tries. */
@IntegrationTest
class GateTests {

    private static final String ITEM = "nda-signed";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    Opportunities opportunities;

    @Autowired
    DealChecks checks;

    @Autowired
    Pipelines pipelines;

    @Autowired
    PipelineQuery query;

    private PipelineView pipeline;
    private OpportunityId deal;

    @BeforeEach
    void open() {
        var asks = List.of(Criterion.field("amount"), Criterion.check(ITEM, "NDA signed"));
        var terms = List.of(
                stage("Scout", asks), stage("Prove", List.of(Criterion.field("nextStep"))), stage("Sign", List.of()));
        var named = PipelineTerms.of("Gated " + UUID.randomUUID(), PipelineKind.PARTNER);
        pipeline = query.pipeline(pipelines.open(new OpenPipeline(named, terms), cast.viewer(OLGA)));
        deal = opened(key("Scout"));
    }

    @Test
    void theApiNamesEachMissingField() {
        assertThat(api("/stage", "{\"stage\":\"prove\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"amount\"", "\"checks.nda-signed\"", "Amount is missing", "NDA signed");
        assertThat(stageKey()).isEqualTo("scout");
    }

    @Test
    void theApiMendsAndMovesInOneRequest() {
        var body = """
                {"stage":"prove","set":{"amount":{"amount":"900.00","currency":"USD"}},"checks":["nda-signed"]}""";
        assertThat(api("/stage", body)).hasStatusOk();
        assertThat(stageKey()).isEqualTo("prove");
        assertThat(given.see(deal).amount()).isNotNull();
        assertThat(checks.on(deal, cast.viewer(ALICE))).singleElement().satisfies(tick -> {
            assertThat(tick.text()).isEqualTo("NDA signed");
            assertThat(tick.by()).isEqualTo(cast.viewer(ALICE).name());
        });
    }

    @Test
    void nothingIsSavedOfAMoveThatIsRefused() {
        var body = "{\"stage\":\"prove\",\"set\":{\"amount\":{\"amount\":\"900.00\",\"currency\":\"USD\"}}}";
        assertThat(api("/stage", body)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(given.see(deal).amount()).isNull();
        assertThat(given.see(deal).version()).isZero();
    }

    @Test
    void aStageThatIsJumpedOverAsksNoLess() {
        mend();
        assertThat(api("/stage", "{\"stage\":\"sign\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"nextStep\"")
                .doesNotContain("\"amount\"");
        assertThat(api("/stage", "{\"stage\":\"won\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(stageKey()).isEqualTo("scout");
    }

    @Test
    void noDealIsOpenedBehindTheGate() {
        var body = "{\"name\":\"Behind\",\"accountId\":\"%s\",\"pipelineKey\":\"%s\",\"stageKey\":\"prove\"}"
                .formatted(given.account(ALICE), pipeline.key());
        assertThat(send(HttpMethod.POST, "/api/v1/opportunities", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"amount\"");
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> opened(key("Sign")));
    }

    @Test
    void aDealPutUnderItsExternalIdIsAskedToo() {
        var id = UUID.randomUUID().toString();
        var url = "/api/v1/opportunities/by-external-id/erp/" + id;
        var body = "{\"name\":\"Known\",\"accountId\":\"%s\",\"pipelineKey\":\"%s\"}"
                .formatted(given.account(ALICE), pipeline.key());
        assertThat(send(HttpMethod.PUT, url, body)).hasStatus(HttpStatus.CREATED);
        assertThat(send(HttpMethod.PUT, url, "{\"stageKey\":\"prove\",\"nextStep\":\"Call\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"amount\"");
        assertThat(send(HttpMethod.PUT, url, "{\"nextStep\":\"Write\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"stageKey\":\"scout\"", "Write");
    }

    @Test
    void aPatchDoesNotMoveAtAll() {
        var request = mvc.patch()
                .uri("/api/v1/opportunities/" + deal)
                .with(cast.token(ALICE))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"stageKey\":\"prove\"}");
        assertThat(request.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(stageKey()).isEqualTo("scout");
    }

    @Test
    void thePageAsksForWhatIsMissingAndKeepsWhatWasTyped() {
        var url = "/opportunities/" + deal;
        assertThat(get(url)).hasStatusOk().bodyText().contains("Amount is missing", "“NDA signed” is not ticked");
        assertThat(get(url + "/stages/prove")).hasStatusOk().bodyText().contains("name=\"amount\"", "NDA signed");
        assertThat(post(url + "/stage", Map.of("stage", "prove", "version", "0", "amount", "12345", "currency", "USD")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("12345", "is not ticked");
        var all = Map.of("stage", "prove", "version", "0", "amount", "12345", "currency", "USD", "checks", ITEM);
        assertThat(post(url + "/stage", all)).hasRedirectedUrl(url);
        assertThat(stageKey()).isEqualTo("prove");
    }

    @Test
    void winningOnThePageAsksForAllThatIsLeft() {
        assertThat(post("/opportunities/" + deal + "/win", Map.of("version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("name=\"amount\"", "name=\"nextStep\"", "NDA signed");
        assertThat(given.see(deal).isOpen()).isTrue();
    }

    @Test
    void aCardThatIsDroppedGoesBackAndIsAskedFor() {
        var board = "/opportunities/board/drops?pipeline=" + pipeline.key();
        var drop = Map.of("opportunity", deal.toString(), "version", "0", "stage", "prove");
        assertThat(post(board, drop))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("/opportunities/" + deal + "/stages/prove?back=", "Amount is missing");
        assertThat(stageKey()).isEqualTo("scout");
        assertThat(get("/opportunities/board?pipeline=" + pipeline.key()))
                .hasStatusOk()
                .bodyText()
                .contains("Amount is missing · “NDA signed” is not ticked");
    }

    @Test
    void theWayBackAndLossAskForNothing() {
        mend();
        opportunities.move(MoveToStage.of(deal, null, key("Prove")), cast.viewer(ALICE));
        opportunities.check(new CheckOff(deal, ITEM, false), cast.viewer(ALICE));
        opportunities.move(MoveToStage.of(deal, null, key("Scout")), cast.viewer(ALICE));
        assertThat(stageKey()).isEqualTo("scout");
        assertThat(api("/stage", "{\"stage\":\"lost\",\"lossReason\":\"price\"}"))
                .hasStatusOk();
    }

    @Test
    void aDealOfAnotherPipelineIsMappedAndAsked() {
        var other = given.deal(ALICE);
        var url = "/opportunities/" + other + "/pipeline";
        assertThat(get(url)).hasStatusOk().bodyText().contains(pipeline.name());
        assertThat(get(url + "?pipeline=" + pipeline.key() + "&stage=prove"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"amount\"", "NDA signed");
        var fields = Map.of("pipeline", pipeline.key(), "stage", "prove", "version", "0");
        assertThat(post(url, fields)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var first = Map.of("pipeline", pipeline.key(), "stage", "scout", "version", "0");
        assertThat(post(url, first)).hasRedirectedUrl("/opportunities/" + other);
        assertThat(given.see(other).pipelineKey()).isEqualTo(pipeline.key());
    }

    private void mend() {
        opportunities.change(
                ChangeOpportunity.of(deal, null, given.see(deal).details().worth(Money.of("500.00", "USD"))),
                cast.viewer(ALICE));
        opportunities.check(new CheckOff(deal, ITEM, true), cast.viewer(ALICE));
    }

    private OpportunityId opened(StageId stage) {
        var details = OpportunityDetails.of(given.account(ALICE), "Deal " + UUID.randomUUID());
        return opportunities.open(OpenOpportunity.with(details).in(stage), cast.viewer(ALICE));
    }

    private static StageTerms stage(String name, List<Criterion> criteria) {
        return new StageTerms(name, new BigDecimal("0.5"), ForecastCategory.PIPELINE, 14, "Go on", criteria);
    }

    private StageId key(String name) {
        return pipeline.openStages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String stageKey() {
        return given.see(deal).stageKey();
    }

    private MvcTestResult api(String path, String body) {
        return send(HttpMethod.POST, "/api/v1/opportunities/" + deal + path, body);
    }

    private MvcTestResult send(HttpMethod method, String uri, String body) {
        return mvc.method(method)
                .uri(uri)
                .with(cast.token(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(cast.alice()).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(cast.alice()).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
