package com.quorumcrm.pipelines;

import java.util.List;

/**
 * Puts the open stages in another order; the won and the lost stage stay last.
 *
 * @param version the pipeline's version the change was made on
 * @param order all open stages that are not retired
 */
public record ReorderStages(PipelineId pipeline, long version, List<StageId> order) {

    public ReorderStages {
        order = List.copyOf(order);
    }
}
