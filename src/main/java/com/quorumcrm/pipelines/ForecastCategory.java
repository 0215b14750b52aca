package com.quorumcrm.pipelines;

/** How much of a forecast a deal is counted into, from nothing to certainty. */
public enum ForecastCategory {
    OMITTED,
    PIPELINE,
    BEST_CASE,
    COMMIT,
    CLOSED
}
