package com.quorumcrm.exchange;

/** How far an import is. */
public enum ImportStatus {
    UPLOADED,
    /** A dry run waits or is under way. */
    CHECKING,
    /** A dry run has shown what would happen. */
    CHECKED,
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED,
    UNDOING,
    UNDONE;

    public boolean isUnderWay() {
        return this == CHECKING || this == QUEUED || this == RUNNING || this == UNDOING;
    }

    /** Can the mapping still be changed? */
    public boolean isOpen() {
        return this == UPLOADED || this == CHECKED;
    }
}
