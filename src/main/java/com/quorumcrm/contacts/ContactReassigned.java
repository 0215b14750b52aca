package com.quorumcrm.contacts;

import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.Newsworthy;
import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;

/** A person has another owner. */
public record ContactReassigned(ContactId contact, UserId from, UserId to, UserId by, Instant at)
        implements RecordEvent, Newsworthy {

    @Override
    public RecordRef record() {
        return contact.ref();
    }

    @Override
    public List<News> news() {
        return List.of(News.of(NewsKind.REASSIGNED, to, this));
    }
}
