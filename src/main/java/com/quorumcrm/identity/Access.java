package com.quorumcrm.identity;

/** How far a person's rights on one record go. */
public enum Access {
    NONE,
    READ,
    EDIT
}
