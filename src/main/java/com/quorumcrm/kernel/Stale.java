package com.quorumcrm.kernel;

/** The record was changed by somebody else since it was read (409 on pages, 412 in the API). */
public final class Stale extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long current;

    /** @param current the version that the record has now */
    public Stale(long current) {
        super("Changed by somebody else; the version is now " + current);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
