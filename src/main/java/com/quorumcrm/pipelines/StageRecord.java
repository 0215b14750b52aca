package com.quorumcrm.pipelines;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What became of the deals that have stood in a stage and are closed.
 *
 * @param closed how many there are
 * @param won how many of them were won
 */
public record StageRecord(long closed, long won) {

    /** Fewer deals than these prove nothing. */
    private static final int ENOUGH = 10;

    public boolean suggests() {
        return closed >= ENOUGH;
    }

    /** The part of them that was won, to full per cent. */
    public BigDecimal probability() {
        return closed == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(won).divide(BigDecimal.valueOf(closed), 2, RoundingMode.HALF_UP);
    }
}
