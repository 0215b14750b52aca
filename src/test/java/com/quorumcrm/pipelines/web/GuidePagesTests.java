package com.quorumcrm.pipelines.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.identity.TeamView;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.Method;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineTerms;
import com.quorumcrm.pipelines.PipelineVersions;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What admins say about a pipeline beyond its stages, and what is kept of it. */
@IntegrationTest
class GuidePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pipelines pipelines;

    @Autowired
    PipelineQuery query;

    @Autowired
    PipelineVersions versions;

    @Autowired
    TeamQuery teams;

    @Autowired
    Cast cast;

    private final String name = "Guided " + UUID.randomUUID();

    @Test
    void opensAPipelineWithTheStagesOfAMethod() {
        var answer = post("/admin/pipelines", Map.of("name", name, "kind", "PARTNER", "method", "MEDDPICC"));
        var opened = named();
        assertThat(answer).hasRedirectedUrl("/admin/pipelines/" + opened.key());
        assertThat(opened.openStages())
                .extracting(Stage::name)
                .startsWith("Pain")
                .hasSize(5);
        assertThat(opened.firstStage().guidance()).isNotBlank();
        assertThat(opened.firstStage().criteria()).extracting(Criterion::kind).contains(Criterion.Kind.CHECK);
        assertThat(opened.committee().commit()).contains(BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION);
    }

    @Test
    void writesGuidanceAndACheckListWhoseItemsKeepTheirKeys() {
        var pipeline = open();
        var url = url(pipeline) + "/stages/" + pipeline.firstStage().key();
        assertThat(get(url)).hasStatusOk().bodyText().contains("Check-list");
        var typed =
                Map.of("version", "0", "guidance", "Ask why", "checks[0].text", "NDA signed", "checks[1].text", " ");
        assertThat(post(url, typed)).hasStatus3xxRedirection();
        assertThat(now(pipeline).firstStage().guidance()).isEqualTo("Ask why");
        assertThat(now(pipeline).firstStage().criteria()).containsExactly(Criterion.check("nda-signed", "NDA signed"));
        var reworded = Map.of("version", "1", "checks[0].key", "nda-signed", "checks[0].text", "Secrecy agreed upon");
        assertThat(post(url, reworded)).hasStatus3xxRedirection();
        assertThat(now(pipeline).firstStage().criteria())
                .containsExactly(Criterion.check("nda-signed", "Secrecy agreed upon"));
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefusedOrOvertaken() {
        var pipeline = open();
        var url = url(pipeline) + "/stages/" + pipeline.firstStage().key();
        var typed = Map.of("version", "0", "guidance", "Kept words", "checks[0].text", "x".repeat(201));
        assertThat(post(url, typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kept words", "x".repeat(201), "At most 200 characters");
        assertThat(post(url, Map.of("version", "7", "guidance", "Mine")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Mine", "in the meantime");
    }

    @Test
    void arrangingStagesKeepsWhatIsSaidInThem() {
        var pipeline = open();
        var criteria = pipeline.firstStage().criteria();
        var fields = new HashMap<>(rows(pipeline));
        fields.put("stages[0].name", "Renamed");
        assertThat(post(url(pipeline) + "/stages", fields)).hasStatus3xxRedirection();
        assertThat(now(pipeline).firstStage().name()).isEqualTo("Renamed");
        assertThat(now(pipeline).firstStage().criteria()).isEqualTo(criteria).isNotEmpty();
    }

    @Test
    void saysWhatAChangeDoesBeforeItIsSaved() {
        var pipeline = open();
        var fields = new HashMap<>(rows(pipeline));
        fields.put("stages[0].name", "Scouted");
        fields.put("stages[0].probability", "33");
        fields.put("preview", "true");
        assertThat(post(url(pipeline) + "/stages", fields))
                .hasStatusOk()
                .bodyText()
                .contains("is called Scouted from now on", "to 33 %");
        assertThat(now(pipeline).version()).isZero();
    }

    @Test
    void keepsEachVersionWithWhoAndWhatWasDifferent() {
        var pipeline = open();
        var fields = new HashMap<>(rows(pipeline));
        fields.put("stages[0].name", "Scouted");
        post(url(pipeline) + "/stages", fields);
        var kept = versions.of(pipeline.id());
        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst().by()).isEqualTo(cast.viewer(OLGA).name());
        assertThat(kept.getFirst().differences())
                .singleElement()
                .satisfies(change -> assertThat(List.of(change.before(), change.after()))
                        .isEqualTo(List.of(pipeline.firstStage().name(), "Scouted")));
        assertThat(get(url(pipeline) + "/versions")).hasStatusOk().bodyText().contains("Scouted", "Version 2");
        assertThat(get(url(pipeline) + "/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains(pipeline.firstStage().name())
                .doesNotContain("Scouted");
        assertThat(get(url(pipeline) + "/versions/9")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void offersAPipelineOfATeamToThatTeamAndToThoseWhoConfigureIt() {
        var south = teams.tree(cast.viewer(OLGA)).stream()
                .filter(team -> team.name().equals("Cast south"))
                .map(TeamView::id)
                .findFirst()
                .orElseThrow();
        var fields = Map.of("name", name, "kind", "PARTNER", "currency", "", "version", "0", "teams", south.toString());
        var pipeline = open();
        assertThat(post(url(pipeline), fields)).hasStatus3xxRedirection();
        assertThat(query.isOffered(now(pipeline), cast.viewer(CHARLIE))).isTrue();
        assertThat(query.isOffered(now(pipeline), cast.viewer(ALICE))).isFalse();
        assertThat(query.isOffered(now(pipeline), cast.viewer(OLGA))).isTrue();
    }

    @Test
    void takesOverAProbability() {
        var pipeline = open();
        var url = url(pipeline) + "/probabilities";
        assertThat(get(url)).hasStatusOk().bodyText().contains("No closed deals");
        var first = url + "/" + pipeline.firstStage().key();
        assertThat(post(first, Map.of("version", "0", "probability", "0.37"))).hasRedirectedUrl(url);
        assertThat(now(pipeline).firstStage().probability()).isEqualByComparingTo("0.37");
    }

    private PipelineView open() {
        return query.pipeline(
                pipelines.open(PipelineTerms.of(name, PipelineKind.PARTNER), Method.PLAIN, cast.viewer(OLGA)));
    }

    private static Map<String, String> rows(PipelineView pipeline) {
        var fields = new HashMap<String, String>();
        fields.put("version", "" + pipeline.version());
        fields.put("won", "Won");
        fields.put("lost", "Lost");
        for (var stage : pipeline.openStages()) {
            var row = "stages[" + stage.position() + "].";
            fields.put(row + "id", stage.id().toString());
            fields.put(row + "position", "" + stage.position());
            fields.put(row + "name", stage.name());
            fields.put(
                    row + "probability", stage.probability().movePointRight(2).toPlainString());
            fields.put(row + "category", stage.category().name());
            fields.put(row + "stuckAfterDays", "" + stage.stuckAfterDays());
        }
        return fields;
    }

    private PipelineView named() {
        return query.all().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PipelineView now(PipelineView pipeline) {
        return query.pipeline(pipeline.id());
    }

    private static String url(PipelineView pipeline) {
        return "/admin/pipelines/" + pipeline.key();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(cast.olga()).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(cast.olga()).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
