package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.Map;

/** Implemented by the module that keeps deals, so that a stage can be given up without its deals being lost. */
public interface StageUse {

    /** How many deals stand in each of some stages, whoever owns them; without those in which none do. */
    Map<StageId, Long> count(Collection<StageId> stages);

    /** What became of the deals of a pipeline that were closed in the last two years, by the stages they have stood in. */
    Map<StageId, StageRecord> records(PipelineId pipeline);

    /**
     * Moves every deal that stands in a stage, those in the trash too; runs inside the transaction that retires the
     * stage.
     *
     * @param to an open stage, possibly of another pipeline
     */
    void move(StageId from, StageId to, Viewer viewer);
}
