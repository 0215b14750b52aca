package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Viewer;

/** Implemented by the module that keeps deals, so that a stage can be given up without its deals being lost. */
public interface StageUse {

    /** How many deals stand in a stage, whoever owns them. */
    long count(StageId stage);

    /**
     * Moves every deal that stands in a stage, those in the trash too; runs inside the transaction that retires the
     * stage.
     *
     * @param to an open stage, possibly of another pipeline
     */
    void move(StageId from, StageId to, Viewer viewer);
}
