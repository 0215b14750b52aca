package com.quorumcrm.pipelines.web;

import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.OpenPipeline;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineTerms;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageTerms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class PipelinePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pipelines pipelines;

    @Autowired
    PipelineQuery query;

    @Autowired
    Cast cast;

    private final String name = "Sales " + UUID.randomUUID();

    @Test
    void listsPipelinesWithTheirStages() {
        open("First", "Second");
        assertThat(get("/admin/pipelines", cast.olga()))
                .hasStatusOk()
                .bodyText()
                .contains(name, "First", "Second", "Won");
    }

    @Test
    void opensAPipeline() {
        var answer = post(
                "/admin/pipelines",
                cast.olga(),
                Map.of("name", name, "kind", "PARTNER", "currency", "EUR", "firstStage", "Scout"));
        var opened = query.all().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(answer).hasRedirectedUrl("/admin/pipelines/" + opened.key());
        assertThat(opened.kind()).isEqualTo(PipelineKind.PARTNER);
        assertThat(opened.currency()).hasToString("EUR");
        assertThat(opened.stages()).extracting(Stage::name).containsExactly("Scout", "Won", "Lost");
    }

    @Test
    void keepsTheInputOfAFormThatIsWrong() {
        assertThat(post("/admin/pipelines", cast.olga(), Map.of("name", "", "firstStage", "Kept", "kind", "OTHER")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kept", "A name is needed");
    }

    @Test
    void renamesAPipelineAndKeepsItsKey() {
        var pipeline = open("First");
        var changed = Map.of("name", name + " renamed", "kind", "RENEWAL", "currency", "", "version", "0");
        assertThat(post(url(pipeline), cast.olga(), changed)).hasStatus3xxRedirection();
        assertThat(now(pipeline).name()).isEqualTo(name + " renamed");
        assertThat(post(url(pipeline), cast.olga(), changed)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void ordersChangesAndAddsStagesInOneForm() {
        var pipeline = open("First", "Second");
        var fields = fields(pipeline);
        fields.put("stages[0].position", "1");
        fields.put("stages[1].position", "0");
        fields.put("stages[1].name", "Second renamed");
        fields.put("stages[1].probability", "12.5");
        fields.put("stages[1].stuckAfterDays", "");
        fields.put("added.name", "Third");
        fields.put("added.probability", "90");
        fields.put("won", "Signed");
        assertThat(post(url(pipeline) + "/stages", cast.olga(), fields)).hasStatus3xxRedirection();
        assertThat(names(pipeline)).containsExactly("Second renamed", "First", "Third", "Signed", "Lost");
        assertThat(now(pipeline).firstStage().probability()).isEqualTo("0.125");
        assertThat(now(pipeline).firstStage().stuckAfterDays()).isNull();
    }

    @Test
    void movesAStageWithoutScript() {
        var pipeline = open("First", "Second", "Third");
        post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, "down", "0"));
        assertThat(names(pipeline)).startsWith("Second", "First", "Third");
        post(url(pipeline) + "/stages", cast.olga(), fields(now(pipeline), "up", "2"));
        assertThat(names(pipeline)).startsWith("Second", "Third", "First");
        post(url(pipeline) + "/stages", cast.olga(), fields(now(pipeline), "up", "0"));
        assertThat(names(pipeline)).startsWith("Second", "Third", "First");
    }

    @Test
    void keepsWhatWasTypedIntoStagesAndSaysWhatIsWrong() {
        var pipeline = open("First", "Second");
        assertThat(post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, "stages[1].probability", "a lot")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("a lot", "Write a number of per cent");
        assertThat(post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, "stages[1].probability", "101")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("101", "A probability is between");
        assertThat(post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, "added.name", "First")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("stages[2].name-says");
        assertThat(names(pipeline)).startsWith("First", "Second");
    }

    @Test
    void saysWhenSomebodyElseHasSavedTheStages() {
        var pipeline = open("First", "Second");
        post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, "stages[0].name", "Theirs"));
        assertThat(post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, "stages[0].name", "Mine")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Mine", "Theirs", "in the meantime");
        assertThat(names(pipeline)).startsWith("Theirs");
    }

    @Test
    void retiresAStageThatHasNoDeals() {
        var pipeline = open("First", "Second");
        var url = url(pipeline) + "/stages/second/retirement";
        assertThat(get(url, cast.olga())).hasStatusOk().bodyText().contains("No deals stand here");
        assertThat(post(url, cast.olga(), Map.of("version", "0"))).hasStatus3xxRedirection();
        assertThat(names(pipeline)).containsExactly("First", "Won", "Lost");
        assertThat(post(url(pipeline) + "/stages/first/retirement", cast.olga(), Map.of("version", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("at least one open stage");
    }

    @Test
    void retiresAPipeline() {
        var pipeline = open("First");
        assertThat(get(url(pipeline) + "/retirement", cast.olga())).hasStatusOk();
        assertThat(post(url(pipeline) + "/retirement", cast.olga(), Map.of("version", "0")))
                .hasRedirectedUrl("/admin/pipelines");
        assertThat(now(pipeline).retired()).isTrue();
        assertThat(query.stage(pipeline.key(), "first")).isEmpty();
        assertThat(get(url(pipeline), cast.olga())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesRepsAndExecutives() {
        var pipeline = open("First");
        for (var person : new RequestPostProcessor[] {cast.alice(), cast.bob(), cast.ed()}) {
            for (var path : List.of("", "/stages", "/stages/first/retirement", "/retirement")) {
                assertThat(post(url(pipeline) + path, person, fields(pipeline))).hasStatus(HttpStatus.FORBIDDEN);
            }
            assertThat(get("/admin/pipelines", person)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/admin/pipelines", person, Map.of("name", "x"))).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(now(pipeline).version()).isZero();
    }

    @Test
    void survivesTamperedForms() {
        var pipeline = open("First");
        for (var field : List.of("stages[9999999].name", "stages[2147483648].name", "stages[300].name")) {
            assertThat(post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, field, "x"))
                            .getResponse()
                            .getStatus())
                    .isBetween(400, 499);
        }
        assertThat(post(url(pipeline) + "/stages", cast.olga(), fields(pipeline, "version", "x")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(url(pipeline) + "/stages", cast.olga(), Map.of("version", "0")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(names(pipeline)).containsExactly("First", "Won", "Lost");
    }

    private PipelineView open(String... stages) {
        var terms = Stream.of(stages)
                .map(stage -> new StageTerms(stage, new BigDecimal("0.5"), ForecastCategory.PIPELINE, 14))
                .toList();
        return query.pipeline(
                pipelines.open(new OpenPipeline(PipelineTerms.of(name, PipelineKind.OTHER), terms), cast.viewer(OLGA)));
    }

    private static Map<String, String> fields(PipelineView pipeline, String... other) {
        var fields = new HashMap<String, String>();
        fields.put("version", "" + pipeline.version());
        fields.put("won", pipeline.wonStage().name());
        fields.put("lost", pipeline.lostStage().name());
        for (var stage : pipeline.openStages()) {
            var row = "stages[" + stage.position() + "].";
            fields.put(row + "id", stage.id().toString());
            fields.put(row + "position", "" + stage.position());
            fields.put(row + "name", stage.name());
            fields.put(row + "probability", "50");
            fields.put(row + "category", stage.category().name());
            fields.put(row + "stuckAfterDays", "14");
        }
        fields.put("added.probability", "10");
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        return fields;
    }

    private PipelineView now(PipelineView pipeline) {
        return query.pipeline(pipeline.id());
    }

    private List<String> names(PipelineView pipeline) {
        return now(pipeline).stages().stream().map(Stage::name).toList();
    }

    private static String url(PipelineView pipeline) {
        return "/admin/pipelines/" + pipeline.key();
    }

    private MvcTestResult get(String uri, RequestPostProcessor person) {
        return mvc.get().uri(uri).with(person).exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor person, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(person).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
