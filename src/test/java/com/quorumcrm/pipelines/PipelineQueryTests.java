package com.quorumcrm.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.NoSuchRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PipelineQueryTests {

    @Autowired
    PipelineQuery pipelines;

    @Autowired
    LossReasonQuery lossReasons;

    @Test
    void anOrganisationStartsWithTwoPipelines() {
        var newBusiness = pipelines.byKey("new-business").orElseThrow();
        assertThat(newBusiness.kind()).isEqualTo(PipelineKind.NEW_BUSINESS);
        assertThat(newBusiness.stages())
                .extracting(Stage::key)
                .containsExactly("qualify", "discover", "propose", "negotiate", "won", "lost");
        assertThat(newBusiness.stages()).extracting(Stage::position).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(newBusiness.firstStage().probability()).isEqualTo("0.1");
        assertThat(newBusiness.wonStage().probability()).isEqualTo("1");
        assertThat(newBusiness.lostStage().probability()).isEqualTo("0");
        assertThat(pipelines.byKey("renewals").orElseThrow().openStages()).hasSize(3);
        assertThat(pipelines.defaultPipeline()).isEqualTo(newBusiness);
    }

    @Test
    void anOrganisationStartsWithReasonsForLosing() {
        assertThat(lossReasons.all())
                .extracting(LossReasonView::key)
                .contains("price", "no-decision", "competitor", "timing", "missing-feature", "no-budget", "duplicate");
        var price = lossReasons.byKey("price").orElseThrow();
        assertThat(lossReasons.reason(price.id())).isEqualTo(price);
    }

    @Test
    void findsAStageByItsIdAndByItsKeys() {
        var propose = pipelines.stage("new-business", "propose").orElseThrow();
        assertThat(pipelines.stage(propose.id())).isEqualTo(propose);
        assertThat(pipelines.stages()).containsEntry(propose.id(), propose);
        assertThat(pipelines.pipeline(propose.pipeline()).stage("propose")).contains(propose);
    }

    @Test
    void knowsNoOtherStages() {
        assertThat(pipelines.stage("new-business", "upcoming")).isEmpty();
        assertThat(pipelines.byKey("nowhere")).isEmpty();
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> pipelines.stage(StageId.next()));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> pipelines.pipeline(PipelineId.next()));
    }
}
