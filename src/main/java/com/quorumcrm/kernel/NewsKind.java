package com.quorumcrm.kernel;

import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of news that a person chooses how to be told of. A stored format: names never change. */
public enum NewsKind {
    /** Somebody wrote of the person. */
    MENTIONED("at"),
    /** Something to do became the person's. */
    ASSIGNED("user-check"),
    /** A record became the person's. */
    REASSIGNED("transfer-in"),
    /** The person was let in on a record. */
    TEAM("users-plus"),
    /** Somebody who has a part in a deal of the person's has left the customer. */
    DEPARTED("user-x"),
    /** Somebody who is invited to a meeting of the person's has answered. */
    ANSWERED("calendar-check"),
    /** A time before something is due has come. */
    REMINDER("alarm"),
    /** Things to do were not done in time; told once a day of all of them. */
    OVERDUE("clock-exclamation");

    private final String icon;

    NewsKind(String icon) {
        this.icon = icon;
    }

    /** The name of its icon in the icon font. */
    public String icon() {
        return icon;
    }

    /** As in forms and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotUnderstood when there is none of this key */
    public static NewsKind of(String key) {
        return Stream.of(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("kind", "kernel.news.unknown", key));
    }
}
