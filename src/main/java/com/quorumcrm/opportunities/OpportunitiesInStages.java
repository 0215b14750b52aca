package com.quorumcrm.opportunities;

import static java.util.stream.Collectors.toMap;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.pipelines.StageRecord;
import com.quorumcrm.pipelines.StageUse;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
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
    public Map<StageId, Long> count(Collection<StageId> stages) {
        return jdbc
                .sql("""
                        select stage_id, count(*) as deals from opportunity
                        where stage_id = any(cast(:stages as uuid[])) group by stage_id""")
                .param("stages", PostgresArrays.uuids(stages.stream().map(StageId::id)))
                .query((row, number) -> Map.entry(new StageId(Rows.id(row, "stage_id")), row.getLong("deals")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StageId, StageRecord> records(PipelineId pipeline) {
        return jdbc
                .sql("""
                        select passed.stage_id, count(*) as closed, count(*) filter (where o.status = 'WON') as won
                        from (select distinct v.opportunity_id, v.stage_id from opportunity_version v
                              where v.pipeline_id = :pipeline and v.status = 'OPEN' and not v.deleted) passed
                        join opportunity o on o.id = passed.opportunity_id
                        where o.status <> 'OPEN' and o.deleted_at is null and o.closed_on > :since
                        group by passed.stage_id""")
                .param("pipeline", pipeline.id())
                .param(
                        "since",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(2))
                .query((row, number) -> Map.entry(
                        new StageId(Rows.id(row, "stage_id")),
                        new StageRecord(row.getLong("closed"), row.getLong("won"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
