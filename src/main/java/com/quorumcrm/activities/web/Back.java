package com.quorumcrm.activities.web;

import org.jspecify.annotations.Nullable;

/** Where a page sends people when they are done: back to where they came from. */
final class Back {

    private Back() {}

    /** The path that the form carried, if it is one of ours. */
    static String to(@Nullable String asked, String usual) {
        return asked != null && asked.startsWith("/") && !asked.startsWith("//") && asked.indexOf('\\') < 0
                ? asked
                : usual;
    }
}
