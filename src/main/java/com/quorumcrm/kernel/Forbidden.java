package com.quorumcrm.kernel;

import org.jspecify.annotations.Nullable;

/** The person may not do this kind of thing, or may see this record but not change it (403). */
public final class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable Permission missing;

    public Forbidden(Permission missing) {
        super("Missing permission " + missing);
        this.missing = missing;
    }

    /** The record may be read, not changed. */
    public Forbidden() {
        super("This record may be read, not changed");
        this.missing = null;
    }

    public @Nullable Permission missing() {
        return missing;
    }
}
