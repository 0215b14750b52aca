package com.quorumcrm.kernel;

import java.util.UUID;

/** Names any record, whatever its kind. */
public record RecordRef(RecordKind kind, UUID id) {

    /** Where the record's page is. */
    public String url() {
        return "/" + kind.plural() + "/" + id;
    }

    /**
     * Reads what {@link #toString()} has written.
     *
     * @throws NoSuchRecord when the text names no record
     */
    public static RecordRef of(String text) {
        var parts = text.split("/", 2);
        if (parts.length < 2) {
            throw new NoSuchRecord();
        }
        return new RecordRef(RecordKind.ofPlural(parts[0]).orElseThrow(NoSuchRecord::new), Ids.parse(parts[1]));
    }

    /** As in {@code accounts/0198…}. */
    @Override
    public String toString() {
        return kind.plural() + "/" + id;
    }
}
