package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.ContactId;
import org.jspecify.annotations.Nullable;

/** Reads whom a select has chosen. */
final class People {

    private People() {}

    /** Nobody when the first, empty choice was left. */
    static @Nullable ContactId chosen(String id) {
        return id.isBlank() ? null : ContactId.of(id);
    }
}
