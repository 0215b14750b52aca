package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PipelineRepository extends Repository<Pipeline, PipelineId> {

    @EntityGraph(attributePaths = "stages")
    Optional<Pipeline> findById(PipelineId id);

    @EntityGraph(attributePaths = "stages")
    List<Pipeline> findAll();

    Pipeline save(Pipeline pipeline);

    /** Makes what was changed visible to queries of the same transaction. */
    void flush();

    /** Lets one node at a time look whether there are pipelines; held until the transaction ends. */
    @Query(value = "select 1 from pg_advisory_xact_lock(7341002)", nativeQuery = true)
    int lockDefaults();

    /**
     * @throws NoSuchRecord when there is no such pipeline
     * @throws com.quorumcrm.kernel.Stale when it is not at this version any more
     */
    default Pipeline get(PipelineId id, long version) {
        var pipeline = findById(id).orElseThrow(NoSuchRecord::new);
        pipeline.require(version);
        return pipeline;
    }
}
