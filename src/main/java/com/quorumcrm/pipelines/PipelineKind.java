package com.quorumcrm.pipelines;

/** Where the deals of a pipeline come from. */
public enum PipelineKind {
    NEW_BUSINESS,
    INBOUND,
    OUTBOUND,
    PARTNER,
    RENEWAL,
    OTHER;

    /** As in the API: {@code newBusiness}. */
    public String key() {
        return Words.camel(this);
    }

    /** The message key of its name. */
    public String label() {
        return "pipelines.kind." + key();
    }
}
