package com.quorumcrm.leadrules;

import com.quorumcrm.platform.JobHandler;
import org.springframework.stereotype.Component;

/** Scores all leads anew. */
@Component
class ScoreJob implements JobHandler<ScoreJob.Call> {

    static final String NAME = "leadrules.score";

    private final ScoreRenewal scores;

    ScoreJob(ScoreRenewal scores) {
        this.scores = scores;
    }

    /** @param version of the rules that were changed */
    record Call(long version) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Call> payloadType() {
        return Call.class;
    }

    @Override
    public void run(Call call) {
        scores.renewAll();
    }
}
