package com.quorumcrm.pipelines.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.pipelines.PipelineQuery;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PipelineApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PipelineQuery query;

    @Autowired
    Cast cast;

    @Test
    void answersPipelinesWithTheirStages() {
        assertThat(get("?key=new-business")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"items": [{"key": "new-business", "name": "New business", "kind": "newBusiness", "currency": null,
                          "stages": [
                            {"key": "qualify", "name": "Qualify", "outcome": "open", "probability": 0.1,
                             "forecastCategory": "pipeline", "stuckAfterDays": 14},
                            {"key": "discover"},
                            {"key": "propose", "forecastCategory": "bestCase"},
                            {"key": "negotiate", "forecastCategory": "commit"},
                            {"key": "won", "outcome": "won", "probability": 1, "forecastCategory": "closed"},
                            {"key": "lost", "outcome": "lost", "probability": 0, "forecastCategory": "omitted"}]}],
                         "nextCursor": null}""");
    }

    @Test
    void answersOnePipeline() {
        var pipeline = query.byKey("renewals").orElseThrow();
        assertThat(get("/" + pipeline.id()))
                .hasStatusOk()
                .hasHeader("ETag", "\"" + pipeline.version() + "\"")
                .bodyJson()
                .extractingPath("key")
                .isEqualTo("renewals");
        assertThat(get("/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void readsPieceByPiece() {
        var first = get("?limit=1&sort=position");
        assertThat(first).bodyJson().extractingPath("items[0].key").isEqualTo("new-business");
        assertThat(first)
                .bodyJson()
                .extractingPath("nextCursor")
                .asString()
                .satisfies(cursor -> assertThat(get("?limit=1&sort=position&cursor=" + cursor))
                        .bodyJson()
                        .extractingPath("items[0].key")
                        .isEqualTo("renewals"));
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        for (var query : new String[] {"limit=0", "sort=colour", "colour=red", "cursor=nonsense"}) {
            assertThat(get("?" + query))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("errors[0].field")
                    .isEqualTo(query.split("=")[0]);
        }
    }

    @Test
    void asksForAToken() {
        assertThat(mvc.get().uri("/api/v1/pipelines").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult get(String rest) {
        return mvc.get().uri("/api/v1/pipelines" + rest).with(cast.token(ALICE)).exchange();
    }
}
