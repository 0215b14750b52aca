package com.quorumcrm.notifications.web;

import com.quorumcrm.notifications.NotificationView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the API answers it.
 *
 * @param recordType as the path of its collection
 */
record NotificationJson(
        UUID id,
        String kind,
        @Nullable String recordType,
        @Nullable UUID recordId,
        @Nullable String recordTitle,
        @Nullable UUID byId,
        @Nullable String byName,
        int count,
        Instant at,
        @Nullable Instant readAt) {

    static NotificationJson of(NotificationView told) {
        var about = told.about();
        return new NotificationJson(
                told.id(),
                told.kind().key(),
                about == null ? null : about.kind().plural(),
                about == null ? null : about.id(),
                told.title(),
                told.byId() == null ? null : told.byId().id(),
                told.byName(),
                told.count(),
                told.at(),
                told.readAt());
    }
}
