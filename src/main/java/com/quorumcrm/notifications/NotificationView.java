package com.quorumcrm.notifications;

import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param about null when it is about several records
 * @param title of that record
 * @param byId null for the passing of time
 * @param count how many things it is about
 * @param readAt null while it was not read
 */
public record NotificationView(
        UUID id,
        NewsKind kind,
        @Nullable RecordRef about,
        @Nullable String title,
        @Nullable UserId byId,
        @Nullable String byName,
        int count,
        Instant at,
        @Nullable Instant readAt) {

    /** The message key of the sentence; it is given the person, the record and the number. */
    public String sentence() {
        return "notifications.said." + kind.key();
    }

    /** Where it leads. */
    public String url() {
        return about == null ? "/activities?assigneeId=me&state=open" : about.url();
    }

    NotificationView named(@Nullable String name) {
        return new NotificationView(id, kind, about, name, byId, byName, count, at, readAt);
    }
}
