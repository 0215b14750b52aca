package com.quorumcrm.pipelines;

/** What a deal that stands in a stage has come to. */
public enum Outcome {
    OPEN,
    WON,
    LOST;

    /** As in URLs and the API: {@code won}. */
    public String key() {
        return Words.camel(this);
    }
}
