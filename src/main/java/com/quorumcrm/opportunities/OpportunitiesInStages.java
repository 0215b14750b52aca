package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.pipelines.StageUse;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a stage be retired without its deals being lost. */
@Component
@Transactional
class OpportunitiesInStages implements StageUse {

    private final JdbcClient jdbc;
    private final PipelineQuery pipelines;
    private final Clock clock;

    OpportunitiesInStages(JdbcClient jdbc, PipelineQuery pipelines, Clock clock) {
        this.jdbc = jdbc;
        this.pipelines = pipelines;
        this.clock = clock;
    }

    @Override
    public long count(StageId stage) {
        return jdbc.sql("select count(*) from opportunity where stage_id = :stage")
                .param("stage", stage.id())
                .query(Long.class)
                .single();
    }

    @Override
    public void move(StageId from, StageId to, Viewer viewer) {
        var stage = pipelines.stage(to);
        jdbc.sql("""
                        update opportunity
                        set stage_id = :to, pipeline_id = :pipeline, stage_since = :at,
                            probability = case when probability_reason is null then :probability else probability end,
                            category = case when category_overridden then category else :category end,
                            version = version + 1, updated_at = :at, updated_by = :by
                        where stage_id = :from""")
                .param("from", from.id())
                .param("to", to.id())
                .param("pipeline", stage.pipeline().id())
                .param("probability", stage.probability())
                .param("category", stage.category().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
    }
}
