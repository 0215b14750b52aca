package com.quorumcrm.pipelines;

/** What the two last stages of a pipeline are called. */
record ClosingNames(String won, String lost) {}
