package com.quorumcrm.calendar;

import java.util.Locale;

/** What stands in a calendar. */
public enum EntryKind {
    MEETING("calendar-event"),
    CALL("phone"),
    TASK("checkbox"),
    EMAIL("mail"),
    /** The day on which a deal is to close. */
    CLOSE("target-arrow"),
    /** The next step of a deal. */
    STEP("arrow-right");

    private final String icon;

    EntryKind(String icon) {
        this.icon = icon;
    }

    /** The name of its icon in the icon font. */
    public String icon() {
        return icon;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "calendar.kind." + key();
    }
}
