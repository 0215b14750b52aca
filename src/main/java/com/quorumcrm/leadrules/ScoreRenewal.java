package com.quorumcrm.leadrules;

import com.quorumcrm.leads.LeadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores all leads anew, some at a time. */
@Component
public class ScoreRenewal {

    private final Scoring scoring;

    ScoreRenewal(Scoring scoring) {
        this.scoring = scoring;
    }

    public void renewAll() {
        @Nullable LeadId last = null;
        do {
            last = scoring.scoreSome(last);
        } while (last != null);
    }
}
