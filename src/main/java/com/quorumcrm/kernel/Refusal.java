package com.quorumcrm.kernel;

/** A request that is understood and not carried out. The frame turns each kind into a page, a toast or a problem. */
public abstract sealed class Refusal extends RuntimeException
        permits NoSuchRecord, Forbidden, Stale, RuleBroken, NotUnderstood {

    private static final long serialVersionUID = 1L;

    protected Refusal(String message) {
        super(message, null, false, false);
    }
}
