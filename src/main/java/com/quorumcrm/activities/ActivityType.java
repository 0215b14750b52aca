package com.quorumcrm.activities;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What kind of thing was done, or is to be done. */
public enum ActivityType {
    TASK("checkbox", Outcome.DONE, Outcome.DROPPED),
    CALL("phone", Outcome.REACHED, Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.CALL_BACK, Outcome.WRONG_PERSON),
    MEETING("calendar-event", Outcome.HELD, Outcome.NO_SHOW, Outcome.CANCELLED),
    EMAIL("mail", Outcome.SENT, Outcome.REPLIED, Outcome.BOUNCED),
    /** Something to remember; it is never to be done. */
    NOTE("note");

    private final String icon;
    private final List<Outcome> outcomes;

    ActivityType(String icon, Outcome... outcomes) {
        this.icon = icon;
        this.outcomes = List.of(outcomes);
    }

    /** The name of its icon in the icon font. */
    public String icon() {
        return icon;
    }

    /** What can come of it, the usual one first. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** As in URLs and in the API: {@code call}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "activities.type." + key();
    }

    /** @throws NotUnderstood when there is no such type */
    public static ActivityType of(String key) {
        return Stream.of(values())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("type", "activities.type.unknown", key));
    }
}
