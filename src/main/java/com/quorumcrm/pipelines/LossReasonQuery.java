package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the reasons for losing a deal; everybody may see all of them. */
@Repository
@Transactional(readOnly = true)
public class LossReasonQuery {

    private static final String SELECT =
            "select id, key, name, position, retired_at is not null as retired from loss_reason";

    private static final String IN = """
            where retired_at is null and exists (
                select from pipeline p where p.id = :pipeline and (p.loss_reason_ids = '{}' or loss_reason.id = any(p.loss_reason_ids)))""";

    private final JdbcClient jdbc;

    LossReasonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be chosen, in order. */
    public List<LossReasonView> all() {
        return jdbc.sql(SELECT + " where retired_at is null order by position, id")
                .query(LossReasonView.class)
                .list();
    }

    /** What may be chosen for deals of a pipeline, in order. */
    public List<LossReasonView> in(PipelineId pipeline) {
        return jdbc.sql(SELECT + " " + IN + " order by position, id")
                .param("pipeline", pipeline.id())
                .query(LossReasonView.class)
                .list();
    }

    /** A reason that may be chosen for deals of a pipeline. */
    public Optional<LossReasonView> byKey(PipelineId pipeline, String key) {
        return jdbc.sql(SELECT + " " + IN + " and key = :key")
                .param("pipeline", pipeline.id())
                .param("key", key)
                .query(LossReasonView.class)
                .optional();
    }

    /** All reasons in order, the retired ones too. */
    public List<LossReasonView> withRetired() {
        return jdbc.sql(SELECT + " order by position, id")
                .query(LossReasonView.class)
                .list();
    }

    /** A reason that may be chosen. */
    public Optional<LossReasonView> byKey(String key) {
        return jdbc.sql(SELECT + " where retired_at is null and key = :key")
                .param("key", key)
                .query(LossReasonView.class)
                .optional();
    }

    /**
     * A reason, even a retired one.
     *
     * @throws NoSuchRecord when there is none
     */
    public LossReasonView reason(LossReasonId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.id())
                .query(LossReasonView.class)
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }
}
