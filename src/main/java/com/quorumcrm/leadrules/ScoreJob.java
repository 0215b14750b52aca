package com.quorumcrm.leadrules;

import com.quorumcrm.leads.LeadId;
import com.quorumcrm.platform.JobHandler;
import org.springframework.stereotype.Component;

/** Scores all open leads anew. */
@Component
class ScoreJob implements JobHandler<ScoreJob.Call> {

    static final String NAME = "leadrules.score";

    private final Scoring scoring;

    ScoreJob(Scoring scoring) {
        this.scoring = scoring;
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
        LeadId last = null;
        do {
            last = scoring.scoreSome(last);
        } while (last != null);
    }
}
