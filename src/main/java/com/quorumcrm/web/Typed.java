package com.quorumcrm.web;

import org.jspecify.annotations.Nullable;

/** Reads what forms send: fields left empty, versions left out. */
public final class Typed {

    private Typed() {}

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A form without a version is never up to date. */
    public static long version(@Nullable Long version) {
        return version == null ? -1 : version;
    }
}
