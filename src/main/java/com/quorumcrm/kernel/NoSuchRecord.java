package com.quorumcrm.kernel;

/** There is no such record, or none that this person may see: the two are never told apart (404). */
public final class NoSuchRecord extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchRecord() {
        super("No such record");
    }
}
