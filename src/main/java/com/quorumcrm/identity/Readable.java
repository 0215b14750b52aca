package com.quorumcrm.identity;

/** The organisation's default for a type of record: who may read it beyond owners, their managers and grants. */
public enum Readable {
    EVERYONE,
    PRIVATE
}
