package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.LossReasonId;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** When a deal was won or lost, and why it was lost. */
@Embeddable
record Closing(
        LocalDate closedOn,
        @EmbeddedColumnNaming("loss_reason_%s") @Nullable LossReasonId lossReason,
        @Nullable String lossNote) {}
