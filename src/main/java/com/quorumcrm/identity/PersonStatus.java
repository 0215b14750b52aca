package com.quorumcrm.identity;

/** Whether a person can sign in. */
public enum PersonStatus {
    /** May own records; signs in once an invitation has been accepted. */
    INVITED,
    ACTIVE,
    /** Keeps records and the place in the reporting line, and is let in nowhere. */
    DISABLED
}
