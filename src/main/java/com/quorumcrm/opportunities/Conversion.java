package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Converts a deal's amount into the organisation's currency. */
@FunctionalInterface
interface Conversion {

    /** @param closeDate the day whose rate counts; today's without one */
    Money base(Money amount, @Nullable LocalDate closeDate);
}
