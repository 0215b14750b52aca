package com.quorumcrm.identity;

import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.Newsworthy;
import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;

/** Somebody was let in on a record. */
public record AccessGiven(RecordRef record, UserId person, UserId by, Instant at) implements RecordEvent, Newsworthy {

    @Override
    public List<News> news() {
        return List.of(News.of(NewsKind.TEAM, person, this));
    }
}
