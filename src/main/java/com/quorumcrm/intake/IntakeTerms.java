package com.quorumcrm.intake;

import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.StageId;

/**
 * What holds for all rows of one file.
 *
 * @param system whose external ids the rows bear
 * @param update whether deals that are here already are changed, or left as they are
 * @param pipeline where all of them go
 * @param historical whether stages are recorded as they were, past what they ask of deals
 * @param passed the open stage that deals which are closed now have come through
 */
public record IntakeTerms(String system, boolean update, PipelineId pipeline, StageId passed, boolean historical) {}
