package com.quorumcrm.leads;

import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.Newsworthy;
import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;

/** A lead has another owner. */
public record LeadReassigned(LeadId lead, UserId from, UserId to, UserId by, Instant at)
        implements RecordEvent, Newsworthy {

    @Override
    public RecordRef record() {
        return lead.ref();
    }

    @Override
    public List<News> news() {
        return List.of(News.of(NewsKind.REASSIGNED, to, this));
    }
}
