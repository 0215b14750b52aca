package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineSnapshot.Difference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how pipelines were configured: who changed what, when, and how it was before. */
@Repository
@Transactional
public class PipelineVersions {

    /** Of a pipeline that was changed more often, the latest changes are told. */
    private static final int AT_MOST = 100;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final PipelineQuery pipelines;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final Clock clock;

    PipelineVersions(PipelineQuery pipelines, Snapshots snapshots, JdbcClient jdbc, Clock clock) {
        this.pipelines = pipelines;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A configuration and what brought it about.
     *
     * @param by null for what the organisation started with
     * @param what the message key of what was done
     * @param differences from the version before, none for the first
     */
    public record Version(
            int number,
            Instant at,
            @Nullable String by,
            String what,
            PipelineSnapshot snapshot,
            List<Difference> differences) {

        Version since(Version before) {
            return new Version(number, at, by, what, snapshot, snapshot.since(before.snapshot));
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Version> of(PipelineId pipeline) {
        var kept = jdbc.sql("""
                        select v.number, v.at, person.name as by_name, v.what, v.snapshot
                        from pipeline_version v left join app_user person on person.id = v.by_id
                        where v.pipeline_id = :pipeline
                        order by v.number desc limit :limit""")
                .param("pipeline", pipeline.id())
                .param("limit", AT_MOST + 1)
                .query(PipelineVersions::version)
                .list();
        return IntStream.range(0, Math.min(kept.size(), AT_MOST))
                .mapToObj(at -> at + 1 < kept.size() ? kept.get(at).since(kept.get(at + 1)) : kept.get(at))
                .toList();
    }

    /** @throws NoSuchRecord when there is no such version, or it is too long ago */
    @Transactional(readOnly = true)
    public Version of(PipelineId pipeline, int number) {
        return of(pipeline).stream()
                .filter(version -> version.number == number)
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    /**
     * Keeps how the pipeline is configured now.
     *
     * @param what the last part of the message key of what was done
     * @param viewer who did it, null for nobody
     */
    void keep(PipelineId pipeline, String what, @Nullable Viewer viewer) {
        var snapshot = snapshots.of(pipelines.pipeline(pipeline), viewer);
        jdbc.sql("""
                        insert into pipeline_version (pipeline_id, number, at, by_id, what, snapshot)
                        select :pipeline, coalesce(max(number), 0) + 1, :at, :by, :what, cast(:snapshot as jsonb)
                        from pipeline_version where pipeline_id = :pipeline""")
                .param("pipeline", pipeline.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer == null ? null : viewer.id().id(), Types.OTHER)
                .param("what", what)
                .param("snapshot", MAPPER.writeValueAsString(snapshot))
                .update();
    }

    /** Keeps how the pipelines are of which nothing is kept yet. */
    void keepFirst() {
        jdbc.sql(
                        "select id from pipeline p where not exists (select from pipeline_version v where v.pipeline_id = p.id)")
                .query(PipelineId.class)
                .list()
                .forEach(pipeline -> keep(pipeline, "first", null));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                "pipelines.versions.what." + row.getString("what"),
                MAPPER.readValue(row.getString("snapshot"), PipelineSnapshot.class),
                List.of());
    }
}
