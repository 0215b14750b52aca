package com.quorumcrm.pipelines.web;

import com.quorumcrm.pipelines.StageId;
import org.jspecify.annotations.Nullable;

/** @param moveTo where the stage's deals go, empty when nothing was chosen */
record RetirementForm(long version, @Nullable String moveTo) {

    @Nullable
    StageId target() {
        return moveTo == null || moveTo.isEmpty() ? null : StageId.of(moveTo);
    }
}
