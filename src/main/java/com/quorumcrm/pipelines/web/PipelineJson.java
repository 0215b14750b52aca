package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pipeline as the API answers it. */
record PipelineJson(
        UUID id,
        String key,
        String name,
        String kind,
        @Nullable String market,
        @Nullable String currency,
        List<String> requiredRoles,
        List<String> commitRoles,
        List<UUID> teamIds,
        List<StageJson> stages,
        long version) {

    record StageJson(
            UUID id,
            String key,
            String name,
            String outcome,
            BigDecimal probability,
            String forecastCategory,
            @Nullable Integer stuckAfterDays,
            @Nullable String guidance,
            List<CriterionJson> exitCriteria) {

        static StageJson of(Stage stage) {
            return new StageJson(
                    stage.id().id(),
                    stage.key(),
                    stage.name(),
                    stage.outcome().key(),
                    stage.probability(),
                    stage.category().key(),
                    stage.stuckAfterDays(),
                    stage.guidance(),
                    stage.criteria().stream().map(CriterionJson::of).toList());
        }
    }

    /**
     * Something a deal needs before it may leave the stage forward.
     *
     * @param subject the name of a field, the key of a role, the key of an item of the check-list
     * @param text what is to be checked, of an item of the check-list
     */
    record CriterionJson(
            String kind, String subject, @Nullable String text) {

        static CriterionJson of(Criterion criterion) {
            return new CriterionJson(criterion.kind().key(), criterion.subject(), criterion.text());
        }
    }

    static PipelineJson of(PipelineView pipeline) {
        return new PipelineJson(
                pipeline.id().id(),
                pipeline.key(),
                pipeline.name(),
                pipeline.kind().key(),
                pipeline.market(),
                pipeline.currency() == null ? null : pipeline.currency().getCurrencyCode(),
                keys(pipeline.committee().required()),
                keys(pipeline.committee().commit()),
                pipeline.teams().stream().map(TeamId::id).sorted().toList(),
                pipeline.stages().stream().map(StageJson::of).toList(),
                pipeline.version());
    }

    private static List<String> keys(List<BuyingRole> roles) {
        return roles.stream().map(BuyingRole::key).toList();
    }
}
