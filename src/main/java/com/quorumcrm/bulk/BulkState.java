package com.quorumcrm.bulk;

import java.util.Locale;

/** What became of one record of a bulk edit. */
public enum BulkState {
    WAITING,
    /** It would be changed. */
    READY,
    /** It holds already what is to be set. */
    SAME,
    REFUSED,
    CHANGED,
    UNDONE,
    /** It was changed since, or may not be changed back, so it stays. */
    KEPT;

    /** As in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
