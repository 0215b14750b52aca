package com.quorumcrm.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What an import did to one record and is to be undone.
 *
 * @param before what {@link Taken#before} said; null when the import created the record
 * @param version the version that the record had after the import
 */
public record TakeBack(RecordRef record, @Nullable String before, long version) {

    /** What came of it. */
    public enum Outcome {
        /** The import had created the record, and nobody had changed it since. */
        DELETED,
        /** The record holds again what it held before the import. */
        RESTORED,
        /** Somebody changed the record since, so it stays. */
        CHANGED,
        /** Other records need this one, so it stays. */
        USED,
        /** It is not there any more. */
        GONE
    }
}
