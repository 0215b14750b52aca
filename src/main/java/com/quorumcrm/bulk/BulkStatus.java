package com.quorumcrm.bulk;

import java.util.Locale;

/** How far a bulk edit is. */
public enum BulkStatus {
    /** It is being found out what it would do. */
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    UNDOING,
    UNDONE;

    public boolean isUnderWay() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /** As in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
