package com.quorumcrm.duplicates;

/** Two records that may be the same, and what speaks for it. */
public record DuplicatePair(Duplicate one, Duplicate other, Duplicate.Reason reason) {}
