package com.quorumcrm.identity;

/** What the members of a team may do with each other's records. */
public enum Sharing {
    NONE,
    READ,
    EDIT
}
