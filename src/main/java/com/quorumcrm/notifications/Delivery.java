package com.quorumcrm.notifications;

import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Stream;

/** How somebody wants to be told of a kind of news. */
public enum Delivery {
    /** In the application only. */
    APP,
    /** There, and by a mail that gathers what came together. */
    MAIL,
    OFF;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What holds for those who have not chosen. */
    static Delivery usual(NewsKind kind) {
        return switch (kind) {
            case MENTIONED, ASSIGNED, DEPARTED -> MAIL;
            case REASSIGNED, TEAM, ANSWERED, REMINDER, OVERDUE -> APP;
        };
    }

    /** @throws NotUnderstood when there is none of this key */
    public static Delivery of(String key) {
        return Stream.of(values())
                .filter(delivery -> delivery.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("delivery", "notifications.delivery.unknown", key));
    }
}
