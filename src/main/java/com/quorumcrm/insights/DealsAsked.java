package com.quorumcrm.insights;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.PipelineId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which deals a report is about: those of a pipeline that were opened in a time.
 *
 * @param from the first day, in the organisation's zone
 * @param to the last day
 * @param owners whose they were at the instant; everybody's when empty
 * @param asOf the instant up to which is looked
 * @param by what they are told apart by
 */
public record DealsAsked(
        PipelineId pipeline, LocalDate from, LocalDate to, List<UserId> owners, Instant asOf, Dimension by) {

    public DealsAsked {
        owners = List.copyOf(owners);
    }
}
