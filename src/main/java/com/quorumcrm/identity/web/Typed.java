package com.quorumcrm.identity.web;

import org.jspecify.annotations.Nullable;

/** Reads what forms send: fields left empty, versions left out. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A form without a version is never up to date. */
    static long version(@Nullable Long version) {
        return version == null ? -1 : version;
    }
}
