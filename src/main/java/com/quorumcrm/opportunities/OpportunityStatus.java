package com.quorumcrm.opportunities;

/** Whether a deal is still worked on, and if not, how it ended. */
public enum OpportunityStatus {
    OPEN,
    WON,
    LOST
}
