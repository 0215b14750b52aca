package com.quorumcrm.pipelines;

/** Where the deals of a pipeline come from. */
public enum PipelineKind {
    NEW_BUSINESS,
    INBOUND,
    OUTBOUND,
    PARTNER,
    RENEWAL,
    OTHER
}
