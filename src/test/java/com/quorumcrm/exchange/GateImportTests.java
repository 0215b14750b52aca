package com.quorumcrm.exchange;

import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.exchange.Mapping.Options;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.OpenPipeline;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineTerms;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Pipelines;
import com.quorumcrm.pipelines.StageTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is no way round what stages ask of deals, unless it says that it records the past. */
@IntegrationTest
class GateImportTests {

    @Autowired
    ImportDesk desk;

    @Autowired
    Pipelines pipelines;

    @Autowired
    PipelineQuery query;

    @Autowired
    Cast cast;

    @Test
    void refusesDealsThatLackWhatTheirStageComesAfter() {
        var job = run(gated(), false);
        assertThat(job.counts().created()).isEqualTo(2);
        assertThat(job.counts().failed()).isEqualTo(1);
    }

    @Test
    void recordsThePastWhenToldTo() {
        var job = run(gated(), true);
        assertThat(job.counts().created()).isEqualTo(3);
        assertThat(job.mapping().options().historical()).isTrue();
    }

    private ImportJob run(PipelineView pipeline, boolean historical) {
        var viewer = cast.viewer(OLGA);
        var company = "Gate " + UUID.randomUUID();
        desk.run("name\n" + company + "\n", ImportType.ACCOUNTS, viewer);
        var file = """
                name,account,stage,amount
                With,%1$s,Prove,100
                Without,%1$s,Prove,
                First,%1$s,Scout,
                """.formatted(company);
        var id = desk.upload(file, ImportType.OPPORTUNITIES, viewer);
        var options = new Options(
                pipeline.key(),
                null,
                null,
                null,
                null,
                null,
                "USD",
                null,
                false,
                historical,
                Map.of(),
                Map.of(),
                Map.of());
        return desk.run(id, new Mapping(Map.of(), Map.of(), options), viewer);
    }

    private PipelineView gated() {
        var asks = List.of(Criterion.field("amount"));
        var terms = List.of(stage("Scout", asks), stage("Prove", List.of()));
        var named = PipelineTerms.of("Gated " + UUID.randomUUID(), PipelineKind.PARTNER);
        return query.pipeline(pipelines.open(new OpenPipeline(named, terms), cast.viewer(OLGA)));
    }

    private static StageTerms stage(String name, List<Criterion> criteria) {
        return new StageTerms(name, new BigDecimal("0.5"), ForecastCategory.PIPELINE, 14, null, criteria);
    }
}
