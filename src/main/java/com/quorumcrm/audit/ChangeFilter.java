package com.quorumcrm.audit;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to show; null asks for any.
 *
 * @param from the first day, in the viewer's zone
 * @param to the last day
 * @param after the id of the change to read on from
 */
public record ChangeFilter(
        @Nullable RecordKind kind,
        @Nullable UserId by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID after) {}
