package com.quorumcrm.pipelines;

import java.util.Map;

/**
 * Takes a pipeline out of use; its won and lost deals stay.
 *
 * @param version the pipeline's version the change was made on
 * @param moves for each open stage that has deals, the open stage of another pipeline to which they go
 */
public record RetirePipeline(PipelineId pipeline, long version, Map<StageId, StageId> moves) {

    public RetirePipeline {
        moves = Map.copyOf(moves);
    }
}
