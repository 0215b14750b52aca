package com.quorumcrm.closeplans;

/** Who sees to a step. */
public enum Side {
    OURS,
    THEIRS;

    /** A message key. */
    public String label() {
        return "closeplans.side." + name();
    }
}
