package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.Newsworthy;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;

/** A deal got another owner. */
public record OpportunityReassigned(OpportunityId opportunity, UserId from, UserId to, UserId by, Instant at)
        implements OpportunityEvent, Newsworthy {

    @Override
    public List<News> news() {
        return List.of(News.of(NewsKind.REASSIGNED, to, this));
    }
}
